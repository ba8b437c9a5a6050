import { Migration } from '@mikro-orm/migrations';
import { deputiesOfEvents } from '../../../platform/commands/index.ts';

/** Deputies hear of their own matters. */
export class DeputiesOfEvents extends Migration {
  override up(): void {
    this.addSql(deputiesOfEvents('reports'));
  }
}
