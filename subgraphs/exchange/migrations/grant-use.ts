import { Migration } from '@mikro-orm/migrations';

/** How many records were shown under a grant on a day, where there is a quota. */
export class GrantUse extends Migration {
  override up(): void {
    this.addSql(`create table exchange.grant_use (
      grant_id uuid not null references exchange.sharing_grant (id), day date not null, records int not null,
      primary key (grant_id, day))`);
  }
}
