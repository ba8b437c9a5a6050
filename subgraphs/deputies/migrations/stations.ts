import { Migration } from '@mikro-orm/migrations';

/** Liaison stations and their reception days. */
export class Stations extends Migration {
  override up(): void {
    this.addSql(`create table deputies.liaison_station (
  id uuid primary key,
  name text not null,
  tier text not null,
  division_code text not null,
  parent_id uuid null references deputies.liaison_station (id),
  address text not null,
  opened_on date not null,
  reception_rule text not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(name || ' ' || address)) stored,
  search_terms text[] not null generated always as (platform.search_terms(name || ' ' || address)) stored)`);
    this.addSql('create index on deputies.liaison_station (opened_on, id)');
    this.addSql('create index on deputies.liaison_station (name, id)');
    this.addSql('create index on deputies.liaison_station (parent_id, opened_on, id)');
    this.addSql('create index on deputies.liaison_station using gin (search_terms)');
    this.addSql(`create table deputies.reception_day (
  id uuid primary key,
  station_id uuid not null references deputies.liaison_station (id),
  deputy_id uuid not null references deputies.deputy (id),
  held_on date not null,
  visitor_count int not null,
  matter_count int not null,
  summary text not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(summary)) stored,
  search_terms text[] not null generated always as (platform.search_terms(summary)) stored)`);
    this.addSql('create index on deputies.reception_day (held_on, id)');
    this.addSql('create index on deputies.reception_day (station_id, held_on, id)');
    this.addSql('create index on deputies.reception_day (deputy_id, held_on, id)');
    this.addSql('create index on deputies.reception_day using gin (search_terms)');
  }
}
