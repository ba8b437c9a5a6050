import { Migration } from '@mikro-orm/migrations';

/** Suggestions and what belongs to each: signatures, assignments, contacts, opinions, answers, evaluations, promises. */
export class Suggestions extends Migration {
  override up(): void {
    this.addSql(`create table deputies.suggestion (
      id uuid primary key, number text null unique, title text not null, body text not null, category text not null,
      period text not null, session_name text not null, division_code text not null,
      lead_deputy_id uuid not null references deputies.deputy (id), state text not null, due_on date null,
      difficulty text not null, difficulty_reason text null, is_key boolean not null, supervising_leader text null,
      supervising_committee_id uuid null, assignment_mode text null, lead_agency_id uuid null, received_on date null,
      registered_on date null, assigned_on date null, answered_on date null, concluded_on date null,
      implemented_on date null, answer_category text null, screening_reason text null,
      merged_into_id uuid null references deputies.suggestion (id), is_public boolean not null,
      is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
      version int not null default 1,
      check (difficulty <> 'COMPLEX' or difficulty_reason is not null),
      check (concluded_on is null or answered_on is not null),
      check (implemented_on is null or concluded_on is not null),
      search_text text not null generated always as (platform.fold(coalesce(number, '') || ' ' || title || ' ' || body)) stored,
      search_terms text[] not null generated always as (platform.search_terms(coalesce(number, '') || ' ' || title || ' ' || body)) stored)`);
    this.addSql("create index on deputies.suggestion (coalesce(received_on, date '9999-12-31'), id)");
    this.addSql("create index on deputies.suggestion (coalesce(due_on, date '9999-12-31'), id)");
    this.addSql('create index on deputies.suggestion (updated_at, id)');
    this.addSql("create index on deputies.suggestion (coalesce(number, ''), id)");
    this.addSql("create index on deputies.suggestion (state, coalesce(received_on, date '9999-12-31'), id)");
    this.addSql("create index on deputies.suggestion (is_key, coalesce(received_on, date '9999-12-31'), id)");
    this.addSql("create index on deputies.suggestion (session_name, coalesce(received_on, date '9999-12-31'), id)");
    this.addSql('create index on deputies.suggestion (due_on) where due_on is not null');
    this.addSql('create index on deputies.suggestion (registered_on)');
    this.addSql("create index on deputies.suggestion (lead_deputy_id, coalesce(received_on, date '9999-12-31'), id)");
    this.addSql("create index on deputies.suggestion (lead_agency_id, coalesce(received_on, date '9999-12-31'), id)");
    this.addSql('create index on deputies.suggestion (merged_into_id) where merged_into_id is not null');
    this.addSql('create index on deputies.suggestion using gin (search_terms)');

    this.addSql(`create table deputies.signature (
      ${part}, deputy_id uuid not null references deputies.deputy (id), role text not null, confirmed_on date not null,
      answer_served_on date null, unique (suggestion_id, deputy_id))`);
    this.addSql('create index on deputies.signature (deputy_id, suggestion_id)');
    this.addSql(`create table deputies.origin_demand (${part}, demand_id uuid not null)`);
    this.addSql('create index on deputies.origin_demand (demand_id)');
    this.addSql(`create table deputies.assignment (
      ${part}, agency_id uuid not null, role text not null, state text not null, assigned_on date not null,
      accepted_on date null, return_requested_on date null, return_reason text null,
      check (return_requested_on is null or return_reason is not null))`);
    this.addSql("create index on deputies.assignment (agency_id, suggestion_id) where state <> 'RETURNED'");
    this.addSql(`create table deputies.deputy_contact (
      ${part}, agency_id uuid not null, deputy_id uuid not null references deputies.deputy (id),
      contacted_on date not null, method text not null, note text not null)`);
    this.addSql(`create table deputies.co_agency_opinion (
      ${part}, agency_id uuid not null, state text not null, requested_on date not null, due_on date not null,
      filed_on date null, opinion text null, check ((state = 'FILED') = (filed_on is not null)))`);
    this.addSql(`create table deputies.answer (
      ${part}, round int not null, agency_id uuid not null, category text not null, text text not null,
      signed_by text not null, answered_on date not null, received_on date not null)`);
    this.addSql(`create table deputies.evaluation (
      ${part}, subject text not null, round int not null, deputy_id uuid not null references deputies.deputy (id),
      due_on date not null, evaluated_on date null, attitude text null, rating text not null, comment text null,
      check ((rating = 'NOT_RETURNED') = (evaluated_on is null)),
      check (rating <> 'DISSATISFIED' or comment is not null))`);
    this.addSql(`create table deputies.commitment (
      ${part}, agency_id uuid not null, text text not null, state text not null, made_on date not null,
      due_on date not null, claimed_on date null, verified_on date null, evidence text null,
      check (claimed_on is null or evidence is not null), check (verified_on is null or claimed_on is not null))`);
    this.addSql(`create table deputies.urging_record (
      ${part}, method text not null, urged_on date not null, agency_id uuid not null, led_by text not null,
      deputy_id uuid null references deputies.deputy (id), finding text not null)`);
  }
}

/** What every table of a suggestion's parts begins with; the unique constraint is the index that the lists are read by. */
const part = `id uuid primary key, suggestion_id uuid not null references deputies.suggestion (id) on delete cascade,
      position int not null, unique (suggestion_id, position)`;
