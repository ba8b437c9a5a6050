import { Migration } from '@mikro-orm/migrations';

/** Collective visits with their sites and suggestions. */
export class Visits extends Migration {
  override up(): void {
    this.addSql(`create table deputies.visit (
  id uuid primary key,
  kind text not null,
  title text not null,
  summary text not null,
  started_on date not null,
  ended_on date not null,
  participant_count int not null,
  organiser_id uuid not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(title || ' ' || summary)) stored,
  search_terms text[] not null generated always as (platform.search_terms(title || ' ' || summary)) stored)`);
    this.addSql('create index on deputies.visit (started_on, id)');
    this.addSql('create index on deputies.visit using gin (search_terms)');
    this.addSql(`create table deputies.visit_site (
  id uuid primary key,
  visit_id uuid not null references deputies.visit (id),
  project text not null,
  description text not null,
  sector text not null,
  division_code text not null,
  visited_on date not null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(project || ' ' || description)) stored,
  search_terms text[] not null generated always as (platform.search_terms(project || ' ' || description)) stored)`);
    this.addSql('create index on deputies.visit_site (visited_on, id)');
    this.addSql('create index on deputies.visit_site (visit_id, visited_on, id)');
    this.addSql('create index on deputies.visit_site using gin (search_terms)');
    this.addSql(`create table deputies.visit_suggestion (
  id uuid primary key,
  visit_id uuid not null references deputies.visit (id),
  site_id uuid null references deputies.visit_site (id),
  content text not null,
  raised_on date not null,
  incorporated boolean not null,
  plan text null,
  evidence text null,
  incorporated_on date null,
  is_synthetic boolean not null,
  search_text text not null generated always as (platform.fold(content)) stored,
  search_terms text[] not null generated always as (platform.search_terms(content)) stored,
  check (not incorporated or (plan is not null and evidence is not null and incorporated_on is not null)))`);
    this.addSql('create index on deputies.visit_suggestion (raised_on, id)');
    this.addSql('create index on deputies.visit_suggestion (visit_id, raised_on, id)');
    this.addSql('create index on deputies.visit_suggestion (site_id, raised_on, id)');
    this.addSql('create index on deputies.visit_suggestion using gin (search_terms)');
  }
}
