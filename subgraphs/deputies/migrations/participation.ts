import { Migration } from '@mikro-orm/migrations';

/** Attendances, forums and trainings. */
export class Participation extends Migration {
  override up(): void {
    this.addSql(`create table deputies.attendance (
  id uuid primary key,
  kind text not null,
  deputy_id uuid not null references deputies.deputy (id),
  meeting_id uuid not null,
  attended_on date not null,
  has_spoken boolean not null,
  topic text null,
  is_synthetic boolean not null,
  unique (deputy_id, meeting_id),
  check (has_spoken = (topic is not null)))`);
    this.addSql('create index on deputies.attendance (attended_on, id)');
    this.addSql('create index on deputies.attendance (deputy_id, attended_on, id)');
    this.addSql('create index on deputies.attendance (meeting_id, attended_on, id)');
    this.addSql(`create table deputies.forum (
  id uuid primary key,
  kind text not null,
  title text not null,
  summary text not null,
  held_on date not null,
  place text not null,
  participant_count int not null,
  meeting_id uuid null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(title || ' ' || summary)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || summary)) stored)`);
    this.addSql('create index on deputies.forum (held_on, id)');
    this.addSql('create index on deputies.forum using gin (search_terms)');
    this.addSql(`create table deputies.forum_opinion (
  id uuid primary key,
  forum_id uuid not null references deputies.forum (id),
  deputy_id uuid not null references deputies.deputy (id),
  content text not null,
  raised_on date not null,
  adopted boolean not null,
  adoption text null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(content)) stored,
  search_terms text[] not null generated always as (platform.search_terms(content)) stored,
  check (adopted = (adoption is not null)))`);
    this.addSql('create index on deputies.forum_opinion (raised_on, id)');
    this.addSql('create index on deputies.forum_opinion (forum_id, raised_on, id)');
    this.addSql('create index on deputies.forum_opinion using gin (search_terms)');
    this.addSql(`create table deputies.training (
  id uuid primary key,
  title text not null,
  subjects text not null,
  started_on date not null,
  ended_on date not null,
  place text not null,
  participant_count int not null,
  hours int not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(title || ' ' || subjects)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || subjects)) stored)`);
    this.addSql('create index on deputies.training (started_on, id)');
    this.addSql('create index on deputies.training using gin (search_terms)');
  }
}
