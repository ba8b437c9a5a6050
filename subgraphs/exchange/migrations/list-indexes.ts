import { Migration } from '@mikro-orm/migrations';

/** Filters that the worklist was read whole for. */
export class ListIndexes extends Migration {
  override up(): void {
    for (const index of indexes) this.addSql(`create index on exchange.${index}`);
  }
}

const indexes = [...['role', 'code'].map((column) => `worklist_entry (${column}, due_on, id)`)];
