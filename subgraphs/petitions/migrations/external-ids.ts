import { Migration } from '@mikro-orm/migrations';
import { externalIdTable } from '../../../platform/importing/index.ts';

/** Which record a row of an imported file became. */
export class ExternalIds extends Migration {
  override up(): void {
    this.addSql(externalIdTable('petitions'));
  }
}
