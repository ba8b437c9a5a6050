import { Migration } from '@mikro-orm/migrations';
import { recordTables } from '../../../platform/records/index.ts';

const searchColumns = (text: string) => `
      search_text text not null generated always as (platform.fold(${text})) stored,
      search_terms text[] not null generated always as (platform.search_terms(${text})) stored`;

/**
 * All agencies that take part, under one index. With "led by it or co-handled by it" as two conditions, PostgreSQL walks
 * the whole ordered index for an agency that has none: 40 ms at 6,000 items instead of 1.
 */
const agencyIds = (one: string, others: string) =>
  `agency_ids uuid[] not null generated always as (array_prepend(${one}, ${others})) stored`;

const recordColumns = `
      state text not null, due_on date null, is_synthetic boolean not null, created_at timestamptz not null,
      updated_at timestamptz not null, version int not null default 1`;

/** Inspections, their laws and findings, rectification items with their loop, and recommendations. */
export class InspectionsAndItems extends Migration {
  override up(): void {
    this.addSql(`create table inspections.inspection (
      id uuid primary key, number text not null unique, title text not null, summary text not null, kind text not null,
      year int not null, methods text[] not null, organiser_id uuid not null, inspected_agency_ids uuid[] not null,
      ${agencyIds('organiser_id', 'inspected_agency_ids')},
      follow_up_of_id uuid null references inspections.inspection (id), starts_on date not null, ends_on date not null,
      deliberated_on date null, transferred_on date null, handling_reported_on date null, closed_on date null,
      ${recordColumns}, ${searchColumns("title || ' ' || summary")},
      check (not inspected_agency_ids @> array[organiser_id]))`);
    for (const columns of [
      'starts_on, id',
      'updated_at, id',
      "(coalesce(due_on, date '9999-12-31')), id",
      'deliberated_on',
      'organiser_id, starts_on, id',
      'follow_up_of_id, starts_on',
    ])
      this.addSql(`create index on inspections.inspection (${columns})`);
    this.addSql('create index on inspections.inspection using gin (agency_ids)');
    this.addSql('create index on inspections.inspection using gin (search_terms)');

    this.addSql(`create table inspections.inspected_law (
      id uuid primary key, inspection_id uuid not null references inspections.inspection (id), position int not null,
      code text not null, name text not null, level text not null, is_synthetic boolean not null,
      created_at timestamptz not null, ${searchColumns('name')}, unique (inspection_id, position), unique (inspection_id, code))`);
    for (const columns of ['created_at, id', 'name, id', 'code'])
      this.addSql(`create index on inspections.inspected_law (${columns})`);
    this.addSql('create index on inspections.inspected_law using gin (search_terms)');

    this.addSql(`create table inspections.inspection_finding (
      id uuid primary key, inspection_id uuid not null references inspections.inspection (id),
      law_id uuid not null references inspections.inspected_law (id), position int not null,
      kind text not null check (kind in ('SYSTEMIC', 'CASE_CLUE')), title text not null, description text not null,
      division_code text not null, found_on date not null, handed_over_to_id uuid null, handed_over_on date null,
      receipt_number text null, is_synthetic boolean not null, created_at timestamptz not null,
      ${searchColumns("title || ' ' || description")}, unique (inspection_id, position), unique (id, kind),
      check ((kind = 'CASE_CLUE') = (handed_over_to_id is not null)))`);
    this.addSql("create index on inspections.inspection_finding (found_on, id) where kind = 'SYSTEMIC'");
    this.addSql('create index on inspections.inspection_finding (law_id)');
    this.addSql("create index on inspections.inspection_finding using gin (search_terms) where kind = 'SYSTEMIC'");

    // The composite reference keeps a case clue from ever becoming an item, whatever the code does.
    this.addSql(`create table inspections.rectification_item (
      id uuid primary key, number text not null unique,
      inspection_id uuid not null references inspections.inspection (id),
      law_id uuid not null references inspections.inspected_law (id), finding_id uuid not null,
      finding_kind text not null default 'SYSTEMIC' check (finding_kind = 'SYSTEMIC'), title text not null,
      measure text not null, severity text not null, lead_agency_id uuid not null, co_agency_ids uuid[] not null,
      ${agencyIds('lead_agency_id', 'co_agency_ids')},
      division_code text not null, plan text null, issued_on date null, completion_due_on date null,
      last_updated_on date null, claimed_on date null, verified_on date null, ${recordColumns},
      ${searchColumns("title || ' ' || measure")}, check (not co_agency_ids @> array[lead_agency_id]),
      foreign key (finding_id, finding_kind) references inspections.inspection_finding (id, kind))`);
    const issued = "(coalesce(issued_on, date '9999-12-31')), id";
    for (const columns of [
      issued,
      "(coalesce(due_on, date '9999-12-31')), id",
      'updated_at, id',
      `inspection_id, ${issued}`,
      `lead_agency_id, ${issued}`,
      `state, ${issued}`,
      'law_id',
      'finding_id',
    ])
      this.addSql(`create index on inspections.rectification_item (${columns})`);
    this.addSql('create index on inspections.rectification_item using gin (agency_ids)');
    this.addSql('create index on inspections.rectification_item using gin (search_terms)');

    const part = `id uuid primary key, item_id uuid not null references inspections.rectification_item (id),
      position int not null, unique (item_id, position)`;
    this.addSql(`create table inspections.progress_entry (${part}, kind text not null, agency_id uuid not null,
      content text not null, percent int not null check (percent between 0 and 100), reported_at timestamptz not null)`);
    this.addSql(`create table inspections.evidence (${part}, kind text not null, agency_id uuid not null,
      file_name text not null, media_type text not null, bytes int not null check (bytes > 0),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), filed_at timestamptz not null)`);
    this.addSql(`create table inspections.verification (${part}, committee_id uuid not null, method text not null,
      result text not null, verifiers text[] not null check (cardinality(verifiers) = 2 and verifiers[1] <> verifiers[2]),
      invited_deputy_id uuid null, opinion text not null, checked_on date not null, concluded_at timestamptz not null)`);

    this.addSql(`create table inspections.recommendation (
      id uuid primary key, number text not null unique, kind text not null, title text not null, content text not null,
      issuer_id uuid not null, recipient_id uuid not null,
      inspection_id uuid null references inspections.inspection (id), is_urgent boolean not null,
      copied_to_congress boolean not null, reported_to_congress boolean not null, issued_on date not null,
      delivered_on date null, reply_due_on date null, replied_on date null, ${recordColumns},
      ${searchColumns("title || ' ' || content")})`);
    const seen = 'where copied_to_congress or reported_to_congress';
    for (const columns of [
      'issued_on, id',
      "(coalesce(due_on, date '9999-12-31')), id",
      'updated_at, id',
      'recipient_id, issued_on, id',
      'inspection_id, issued_on',
    ])
      this.addSql(`create index on inspections.recommendation (${columns}) ${seen}`);
    this.addSql(`create index on inspections.recommendation using gin (search_terms) ${seen}`);

    for (const table of recordTables('inspections')) this.addSql(table);
  }
}
