import { Migration } from '@mikro-orm/migrations';
import { runningLimitIndexes } from '../../../platform/records/index.ts';

const standing = `state text not null, due_on date null, created_at timestamptz not null, updated_at timestamptz not null,
  version int not null default 1`;

/** Grants of the catalogue's items, and corrections of what was shared. */
export class Sharing extends Migration {
  override up(): void {
    for (const statement of [...tables, ...runningLimitIndexes('exchange')]) this.addSql(statement);
  }
}

const tables = [
  `create table exchange.sharing_grant (
    id uuid primary key, number text not null unique, item text not null, attribute text not null, legal_effect text not null,
    requester_id uuid not null, provider_id uuid not null check (provider_id <> requester_id), legal_basis text not null,
    scenario text not null, purpose text not null, method text not null, fields text[] not null check (cardinality(fields) > 0),
    division_code text null, is_own_only boolean not null, period_from date null, period_until date null,
    daily_quota int null check (daily_quota > 0), expires_on date not null, requested_on date not null, missing text null,
    decided_on date null, decision text null, activated_on date null, suspended_on date null, correction_due_on date null,
    ended_on date null, disposed_on date null, disposal_proof text null, resolution text null, ${standing},
    check (period_until >= period_from), check (state <> 'ACTIVE' or activated_on is not null))`,
  'create index on exchange.sharing_grant (requester_id, requested_on, id)',
  'create index on exchange.sharing_grant (provider_id, requested_on, id)',
  'create index on exchange.sharing_grant (requested_on, id)',
  "create index on exchange.sharing_grant (requester_id) where state = 'ACTIVE'",
  `create table exchange.data_correction (
    id uuid primary key, number text not null unique, item text not null, requester_id uuid not null,
    provider_id uuid not null check (provider_id <> requester_id), legal_effect text not null, record_id uuid null,
    field text not null, statement text not null, filed_on date not null, accepted_on date null, answered_on date null,
    answer text null, ${standing})`,
  'create index on exchange.data_correction (requester_id, filed_on, id)',
  'create index on exchange.data_correction (provider_id, filed_on, id)',
  'create index on exchange.data_correction (filed_on, id)',
];
