import { Migration } from '@mikro-orm/migrations';

/** Deputies' groups, their members and opinions, and the activities of deputies. */
export class Groups extends Migration {
  override up(): void {
    this.addSql(`create table deputies.deputy_group (
  id uuid primary key,
  name text not null,
  basis text not null,
  field text null,
  division_code text null,
  is_featured boolean not null,
  founded_on date not null,
  dissolved_on date null,
  liaison_agency_id uuid not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(name)) stored,
  search_terms text[] not null generated always as (platform.search_terms(name)) stored)`);
    this.addSql('create index on deputies.deputy_group (founded_on, id)');
    this.addSql('create index on deputies.deputy_group (name, id)');
    this.addSql('create index on deputies.deputy_group using gin (search_terms)');
    this.addSql(`create table deputies.deputy_group_member (
  id uuid primary key,
  group_id uuid not null references deputies.deputy_group (id),
  deputy_id uuid not null references deputies.deputy (id),
  role text not null,
  joined_on date not null,
  is_synthetic boolean not null,
  unique (group_id, deputy_id))`);
    this.addSql('create index on deputies.deputy_group_member (joined_on, id)');
    this.addSql('create index on deputies.deputy_group_member (group_id, joined_on, id)');
    this.addSql('create index on deputies.deputy_group_member (deputy_id, group_id)');
    this.addSql(`create table deputies.deputy_activity (
  id uuid primary key,
  kind text not null,
  title text not null,
  summary text not null,
  held_on date not null,
  place text not null,
  participant_count int not null,
  group_id uuid null references deputies.deputy_group (id),
  station_id uuid null references deputies.liaison_station (id),
  organiser_id uuid null,
  division_code text not null,
  forwarded_to_id uuid null,
  feedback text null,
  feedback_on date null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(title || ' ' || summary)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || summary)) stored,
  check ((feedback is null) = (feedback_on is null)))`);
    this.addSql('create index on deputies.deputy_activity (held_on, id)');
    this.addSql('create index on deputies.deputy_activity (group_id, held_on, id)');
    this.addSql('create index on deputies.deputy_activity (station_id, held_on, id)');
    this.addSql('create index on deputies.deputy_activity using gin (search_terms)');
    this.addSql(`create table deputies.group_opinion (
  id uuid primary key,
  title text not null,
  content text not null,
  state text not null,
  group_id uuid not null references deputies.deputy_group (id),
  activity_id uuid null references deputies.deputy_activity (id),
  handling_agency_id uuid null,
  raised_on date not null,
  answer text null,
  answered_on date null,
  concluded_on date null,
  converted_suggestion_id uuid null references deputies.suggestion (id),
  due_on date null,
  is_synthetic boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  search_text text not null generated always as (platform.fold(title || ' ' || content)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || content)) stored)`);
    this.addSql('create index on deputies.group_opinion (raised_on, id)');
    this.addSql('create index on deputies.group_opinion (updated_at, id)');
    this.addSql('create index on deputies.group_opinion (group_id, raised_on, id)');
    this.addSql('create index on deputies.group_opinion (handling_agency_id, raised_on, id)');
    this.addSql('create index on deputies.group_opinion using gin (search_terms)');
  }
}
