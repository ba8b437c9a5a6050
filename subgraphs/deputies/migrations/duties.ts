import { Migration } from '@mikro-orm/migrations';

/** Duty records and the assignments of the two links. */
export class Duties extends Migration {
  override up(): void {
    this.addSql(`create table deputies.duty_record (
  id uuid primary key,
  deputy_id uuid not null references deputies.deputy (id),
  role text not null,
  title text not null,
  detail text not null,
  occurred_on date not null,
  activity_id uuid null references deputies.deputy_activity (id),
  station_id uuid null references deputies.liaison_station (id),
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(title || ' ' || detail)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || detail)) stored)`);
    this.addSql('create index on deputies.duty_record (occurred_on, id)');
    this.addSql('create index on deputies.duty_record (deputy_id, occurred_on, id)');
    this.addSql('create index on deputies.duty_record (activity_id, occurred_on, id)');
    this.addSql('create index on deputies.duty_record using gin (search_terms)');
    this.addSql(`create table deputies.contact_assignment (
  id uuid primary key,
  kind text not null,
  deputy_id uuid not null references deputies.deputy (id),
  contacted_deputy_id uuid null references deputies.deputy (id),
  station_id uuid null references deputies.liaison_station (id),
  assigned_on date not null,
  is_synthetic boolean not null,
  check ((contacted_deputy_id is null) <> (station_id is null)))`);
    this.addSql('create index on deputies.contact_assignment (assigned_on, id)');
    this.addSql('create index on deputies.contact_assignment (deputy_id, assigned_on, id)');
  }
}
