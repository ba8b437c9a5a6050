import { Migration } from '@mikro-orm/migrations';

/** The last event that has left the change log for an archive: one row, or none while all are there. */
export class ChangeHorizon extends Migration {
  override up(): void {
    this.addSql(`create table exchange.change_horizon (
      singleton boolean primary key default true check (singleton), sequence bigint not null, id uuid not null,
      logged_at timestamptz not null)`);
  }
}
