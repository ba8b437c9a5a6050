import { Migration } from '@mikro-orm/migrations';

/** What the rules of visibility look for beside what is indexed already: the few rows that lie with these organs. */
export class Parties extends Migration {
  override up(): void {
    for (const statement of indexes) this.addSql(statement);
  }
}

const indexes = ['reexamining_agency_id', 'origin_demand_id', 'proxy_id'].map(
  (column) => `create index on petitions.petition (${column}) where ${column} is not null`,
);
