import { Migration } from '@mikro-orm/migrations';

/** Followers of a type or two had the log read whole until there were enough of theirs. */
export class ChangesByType extends Migration {
  override up(): void {
    for (const column of ['type', 'subject_type'])
      this.addSql(`create index on exchange.change (${column}, sequence, id)`);
  }
}
