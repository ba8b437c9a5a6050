import { Migration } from '@mikro-orm/migrations';
import { recordTables } from '../../../platform/records/index.ts';

/** Deadlines, history, and the meetings that reports are heard at. */
export class Supervision extends Migration {
  override up(): void {
    for (const table of recordTables('reports')) this.addSql(table);
    this.addSql(`create table reports.meeting (
      id uuid primary key, year int not null, number int not null, title text not null, agenda text not null,
      convened_on date not null, closed_on date not null, is_synthetic boolean not null,
      created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1,
      search_text text not null generated always as (platform.fold(title || ' ' || agenda)) stored,
      search_terms text[] not null generated always as (platform.search_terms(title || ' ' || agenda)) stored,
      unique (year, number))`);
    this.addSql('create index on reports.meeting (convened_on, id)');
    this.addSql('create index on reports.meeting using gin (search_terms)');
  }
}
