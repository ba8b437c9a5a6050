import { Migration } from '@mikro-orm/migrations';

/** Flood relief and donations. */
export class Relief extends Migration {
  override up(): void {
    this.addSql(`create table deputies.flood_relief_record (
  id uuid primary key,
  station_id uuid not null references deputies.liaison_station (id),
  task text not null,
  occurred_on date not null,
  person_times int not null,
  summary text not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(summary)) stored,
  search_terms text[] not null generated always as (platform.search_terms(summary)) stored,
  check (person_times > 0))`);
    this.addSql('create index on deputies.flood_relief_record (occurred_on, id)');
    this.addSql('create index on deputies.flood_relief_record (station_id, occurred_on, id)');
    this.addSql('create index on deputies.flood_relief_record using gin (search_terms)');
    this.addSql(`create table deputies.donation (
  id uuid primary key,
  kind text not null,
  station_id uuid not null references deputies.liaison_station (id),
  donated_on date not null,
  amount_fen int not null,
  amount_yuan int not null generated always as (amount_fen / 100) stored,
  goods text null,
  purpose text not null,
  is_synthetic boolean not null,
  check (amount_fen > 0 and amount_fen % 100 = 0),
  check ((kind = 'GOODS') = (goods is not null)))`);
    this.addSql('create index on deputies.donation (donated_on, id)');
    this.addSql('create index on deputies.donation (station_id, donated_on, id)');
  }
}
