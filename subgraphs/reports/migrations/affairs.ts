import { Migration } from '@mikro-orm/migrations';

const searchColumns = (text: string) => `
      search_text text not null generated always as (platform.fold(${text})) stored,
      search_terms text[] not null generated always as (platform.search_terms(${text})) stored`;
const standing =
  'is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1';

/** Fiscal oversight, research, livelihood projects, filing and review, and regulations with their comments. */
export class Affairs extends Migration {
  override up(): void {
    this.addSql(`create table reports.fiscal_oversight_item (
      id uuid primary key, year int not null, title text not null, kind text not null, focus text not null,
      state text not null, lead_agency_id uuid not null, committee_id uuid not null, meeting_id uuid null,
      deliberated_on date null, due_on date null, ${standing}, ${searchColumns("title || ' ' || focus")})`);
    this.addSql(`create table reports.research_report (
      id uuid primary key, title text not null, kind text not null, field text not null, summary text not null,
      committee_id uuid not null, agency_id uuid not null, completed_on date not null, is_restricted boolean not null,
      ${standing}, ${searchColumns("title || ' ' || summary")})`);
    this.addSql(`create table reports.research_outcome (
      id uuid primary key, report_id uuid not null references reports.research_report (id), agency_id uuid not null,
      text text not null, occurred_on date not null, is_synthetic boolean not null)`);
    this.addSql(`create table reports.research_instruction (
      id uuid primary key, report_id uuid not null references reports.research_report (id), given_on date not null)`);
    this.addSql(`create table reports.livelihood_project (
      id uuid primary key, year int not null, title text not null, goal text not null, state text not null,
      lead_agency_id uuid not null, division_code text not null,
      progress_percent int not null check (progress_percent between 0 and 100),
      planned_investment_yuan int not null, paid_investment_yuan int not null,
      planned_completion_on date not null, due_on date null, ${standing}, ${searchColumns("title || ' ' || goal")})`);
    this.addSql(`create table reports.normative_document (
      id uuid primary key, title text not null, document_number text not null, kind text not null, state text not null,
      issuer_id uuid not null, published_on date not null, filed_on date null, corrected_on date null,
      outcome text null, opinion text null, due_on date null, ${standing},
      ${searchColumns("title || ' ' || document_number")})`);
    this.addSql(`create table reports.review_case (
      id uuid primary key, document_id uuid not null references reports.normative_document (id), title text not null,
      summary text not null, selected_into text not null, selected_on date not null, ${standing},
      ${searchColumns("title || ' ' || summary")})`);
    this.addSql(`create table reports.regulation (
      id uuid primary key, title text not null, english_title text not null, act text not null, summary text not null,
      passed_on date not null, approved_on date not null, effective_on date not null,
      dates_are_synthetic boolean not null, ${standing}, check (passed_on <= approved_on and approved_on <= effective_on),
      ${searchColumns("title || ' ' || english_title || ' ' || summary")})`);
    this.addSql(`create table reports.legislative_comment (
      id uuid primary key, regulation_id uuid not null references reports.regulation (id), station_id uuid not null,
      text text not null, received_on date not null, is_adopted boolean not null, ${standing}, ${searchColumns('text')})`);
    for (const on of indexes) this.addSql(`create index on reports.${on}`);
  }
}

/** An index a place: each order of a list, each parent's list in its default order, and the search. */
const indexes = [
  'fiscal_oversight_item (created_at, id)',
  'fiscal_oversight_item (updated_at, id)',
  "fiscal_oversight_item (coalesce(due_on, date '9999-12-31'), id)",
  'fiscal_oversight_item (year, created_at, id)',
  'fiscal_oversight_item (lead_agency_id, created_at, id)',
  'fiscal_oversight_item (meeting_id, created_at, id)',
  'fiscal_oversight_item using gin (search_terms)',
  'research_report (completed_on, id)',
  'research_report (updated_at, id)',
  'research_report (agency_id, completed_on, id)',
  'research_report using gin (search_terms)',
  'research_outcome (report_id, occurred_on, id)',
  'research_instruction (report_id)',
  'livelihood_project (created_at, id)',
  'livelihood_project (updated_at, id)',
  "livelihood_project (coalesce(due_on, date '9999-12-31'), id)",
  'livelihood_project (progress_percent, id)',
  'livelihood_project (year, created_at, id)',
  'livelihood_project (lead_agency_id, created_at, id)',
  'livelihood_project using gin (search_terms)',
  'normative_document (published_on, id)',
  'normative_document (updated_at, id)',
  "normative_document (coalesce(due_on, date '9999-12-31'), id)",
  'normative_document (issuer_id, published_on, id)',
  'normative_document (corrected_on)',
  'normative_document using gin (search_terms)',
  'review_case (selected_on, id)',
  'review_case (document_id, selected_on, id)',
  'review_case using gin (search_terms)',
  'regulation (passed_on, id)',
  'regulation (updated_at, id)',
  'regulation using gin (search_terms)',
  'legislative_comment (received_on, id)',
  'legislative_comment (updated_at, id)',
  'legislative_comment (regulation_id, received_on, id)',
  'legislative_comment (station_id, received_on, id)',
  'legislative_comment using gin (search_terms)',
];
