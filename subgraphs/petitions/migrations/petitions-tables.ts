import { Migration } from '@mikro-orm/migrations';
import { recordTables } from '../../../platform/records/index.ts';

const standing = `state text not null, due_on date null, is_synthetic boolean not null,
  created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1`;

const search = (text: string) => `search_text text not null generated always as (platform.fold(${text})) stored,
  search_terms text[] not null generated always as (platform.search_terms(${text})) stored`;

/** Text that nobody has classified yet may be an accusation, so it cannot be searched for. */
const searchOnce = (unclassified: string, text: string) =>
  search(`case when state = '${unclassified}' then '' else ${text} end`);

/** Petitions, demands, proxies, mediations and receptions. */
export class PetitionsTables extends Migration {
  override up(): void {
    for (const statement of [...recordTables('petitions'), ...tables, ...indexes]) this.addSql(statement);
  }
}

const tables = [
  `create table petitions.petitioner (
    id uuid primary key, masked_name text not null, masked_phone text null, division_code text not null,
    representatives int not null check (representatives between 1 and 5), is_synthetic boolean not null)`,
  `create table petitions.petition (
    id uuid primary key, registration_no text not null unique, title text not null, content text not null,
    topic text not null, division_code text not null, channel text not null, received_by text not null, matter text null,
    petitioner_id uuid null references petitions.petitioner (id), handling_agency_id uuid null, proxy_id uuid null,
    repeat_of_id uuid null references petitions.petition (id),
    received_on date not null, classified_on date null, notified_on date null, is_notice_waived boolean not null,
    sent_on date null, accepted_on date null, extension_reason text null, decided_on date null, decision text null,
    reviewed_on date null, review_outcome text null, reexamined_on date null, reexam_outcome text null,
    concluded_on date null, rating text null, is_under_supervision boolean not null, ${standing},
    is_sealed boolean not null generated always as (coalesce(matter = 'ACCUSATION', false) or state = 'SEALED_HANDOFF') stored,
    ${searchOnce('REGISTERED', "registration_no || ' ' || title || ' ' || content")})`,
  `create table petitions.petition_proxy (
    id uuid primary key, proxy_no text not null unique, title text not null, topic text not null,
    division_code text not null, deputy_id uuid not null, station_id uuid not null,
    petition_id uuid null unique references petitions.petition (id), consent text null, requested_on date not null,
    consented_on date null, filed_on date null, result_delivered_on date null, closed_on date null, ${standing},
    check ((filed_on is null) = (petition_id is null)), check (filed_on is null or consented_on <= filed_on),
    ${search("proxy_no || ' ' || title")})`,
  `create table petitions.demand (
    id uuid primary key, demand_no text not null unique, title text not null, content text not null, topic text not null,
    division_code text not null, masked_resident text not null, masked_phone text null, deputy_id uuid not null,
    kind text null, station_id uuid null, agency_id uuid null, received_on date not null, triaged_on date null,
    answer text null, replied_on date null, feedback_on date null, rating text null, rated_on date null,
    verified_on date null,
    resolved_on date null generated always as (case
      when replied_on is not null and rating <> 'DISSATISFIED' then least(rated_on, verified_on)
      else verified_on end) stored,
    converted_suggestion_id uuid null, converted_petition_id uuid null references petitions.petition (id), ${standing},
    is_sealed boolean not null generated always as (coalesce(kind = 'ACCUSATION', false) or state = 'SEALED_HANDOFF') stored,
    ${searchOnce('RECEIVED', "demand_no || ' ' || title || ' ' || content")})`,
  `create table petitions.mediation (
    id uuid primary key, mediation_no text not null unique, title text not null, topic text not null,
    division_code text not null, deputy_id uuid not null, station_id uuid not null, opened_on date not null,
    agreement_kind text null, agreed_on date null, failed_on date null, confirmation_applied_on date null,
    confirmed_on date null, performed_on date null, ${standing},
    check ((agreed_on is null) = (agreement_kind is null)), ${search("mediation_no || ' ' || title")})`,
  `create table petitions.visit_reception (
    id uuid primary key, reception_no text not null unique, title text not null, topic text not null,
    division_code text not null, host text not null, agency_id uuid not null,
    petition_id uuid null references petitions.petition (id), received_on date not null,
    persons int not null check (persons > 0), is_synthetic boolean not null, created_at timestamptz not null,
    updated_at timestamptz not null, version int not null default 1, ${search("reception_no || ' ' || title")})`,
];

const due = "(coalesce(due_on, date '9999-12-31')), id";

const indexes = [
  ...[
    'received_on, id',
    due,
    'handling_agency_id, received_on, id',
    'state, received_on, id',
    'division_code text_pattern_ops, received_on',
    'received_by, received_on',
    'petitioner_id',
    'repeat_of_id',
  ].map((columns) => `create index on petitions.petition (${columns})`),
  // Few rows: what leads to a sealed petition is left out by reading this index alone.
  'create index on petitions.petition (id) where is_sealed',
  ...[
    'requested_on, id',
    due,
    'deputy_id, requested_on, id',
    'station_id, requested_on',
    'filed_on',
    'state, requested_on',
    'division_code text_pattern_ops, requested_on',
  ].map((columns) => `create index on petitions.petition_proxy (${columns})`),
  ...[
    'received_on, id',
    due,
    'deputy_id, received_on, id',
    'agency_id, received_on, id',
    'station_id, received_on',
    'resolved_on',
    'state, received_on',
    'division_code text_pattern_ops, received_on',
    'converted_petition_id',
  ].map((columns) => `create index on petitions.demand (${columns})`),
  ...[
    'opened_on, id',
    due,
    'deputy_id, opened_on, id',
    'station_id, opened_on',
    'agreed_on',
    'state, opened_on',
    'division_code text_pattern_ops, opened_on',
  ].map((columns) => `create index on petitions.mediation (${columns})`),
  ...['received_on, id', 'petition_id', 'agency_id, received_on'].map(
    (columns) => `create index on petitions.visit_reception (${columns})`,
  ),
  ...['petition', 'petition_proxy', 'demand', 'mediation', 'visit_reception'].map(
    (table) => `create index on petitions.${table} using gin (search_terms)`,
  ),
];
