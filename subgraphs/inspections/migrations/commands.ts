import { Migration } from '@mikro-orm/migrations';
import { commandTables } from '../../../platform/commands/index.ts';

/** What commands need beside the records: the outbox and the idempotency keys. */
export class Commands extends Migration {
  override up(): void {
    for (const table of commandTables('inspections')) this.addSql(table);
  }
}
