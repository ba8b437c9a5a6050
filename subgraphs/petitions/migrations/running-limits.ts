import { Migration } from '@mikro-orm/migrations';
import { runningLimitIndexes } from '../../../platform/records/index.ts';

/** What the sweep goes by. */
export class RunningLimits extends Migration {
  override up(): void {
    for (const statement of runningLimitIndexes('petitions')) this.addSql(statement);
  }
}
