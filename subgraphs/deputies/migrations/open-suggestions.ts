import { Migration } from '@mikro-orm/migrations';

/** What is not answered, or not concluded, is little among all suggestions of the years. */
export class OpenSuggestions extends Migration {
  override up(): void {
    for (const column of ['answered_on', 'concluded_on'])
      this.addSql(
        `create index on deputies.suggestion ((coalesce(received_on, date '9999-12-31')), id) where ${column} is null`,
      );
  }
}
