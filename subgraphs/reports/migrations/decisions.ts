import { Migration } from '@mikro-orm/migrations';
import { searchColumns } from './search-columns.ts';

const changes = `is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
      version int not null default 1`;

/** Appointments, matters put before the party committee, and published figures. */
export class Decisions extends Migration {
  override up(): void {
    // Names are left out of the search: people are found through offices, not the other way round.
    this.addSql(`create table reports.appointment_decision (
      id uuid primary key, meeting_id uuid not null references reports.meeting (id), decided_on date not null,
      kind text not null, organ text not null, office text not null, person_name text not null, basis text not null,
      oath_on date null, ${changes}, ${searchColumns('office')})`);
    this.addSql('create index on reports.appointment_decision (decided_on, id)');
    this.addSql('create index on reports.appointment_decision (meeting_id, decided_on, id)');
    this.addSql('create index on reports.appointment_decision using gin (search_terms)');

    this.addSql(`create table reports.party_report (
      id uuid primary key, title text not null, kind text not null, reported_on date not null, ${changes},
      ${searchColumns('title')})`);
    this.addSql('create index on reports.party_report (reported_on, id)');
    this.addSql('create index on reports.party_report using gin (search_terms)');

    this.addSql(`create table reports.stated_figure (
      id uuid primary key, year int not null, position int not null, code text not null, value int not null,
      unit text not null, text text not null, is_rounded boolean not null, definition text not null,
      source text not null, published_on date not null, unique (year, code), unique (year, position))`);
    this.addSql('create index on reports.stated_figure ((year * 1000 + position), id)');
  }
}
