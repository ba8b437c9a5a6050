import { Migration } from '@mikro-orm/migrations';

/** Registered addresses, their secrets (sealed), how far each has gone through the log, what is to be delivered, and the log of it. */
export class Webhooks extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table exchange.webhook_endpoint (
    id uuid primary key, agency_id uuid not null, agency_slug text not null, client_id text null, scopes text[] null,
    url text not null, types text[] not null, subject_types text[] not null, subject_ids text[] not null,
    own_only boolean not null, payload text not null, selection text null, state text not null, due_on date null,
    created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1,
    check ((payload = 'SELECTION') = (selection is not null)))`,
  'create index on exchange.webhook_endpoint (agency_id, created_at, id)',
  `create table exchange.webhook_secret (
    endpoint_id uuid not null, number int not null, sealed text not null, expires_at timestamptz null,
    primary key (endpoint_id, number))`,
  `create table exchange.webhook_place (
    endpoint_id uuid primary key, sequence bigint not null, handshake_until timestamptz null)`,
  `create table exchange.webhook_delivery (
    id uuid primary key, endpoint_id uuid not null, event_id uuid not null, sequence bigint null, type text not null,
    subject_id uuid not null, state text not null, attempts int not null, queued_at timestamptz not null,
    next_at timestamptz not null, lease uuid null, lease_until timestamptz null, settled_at timestamptz null,
    unique (endpoint_id, event_id), check (state in ('PENDING', 'DELIVERED', 'SKIPPED', 'DEAD')))`,
  `create index on exchange.webhook_delivery (endpoint_id, next_at) where state = 'PENDING'`,
  `create index on exchange.webhook_delivery (endpoint_id, subject_id, sequence) where state = 'PENDING'`,
  `create index on exchange.webhook_delivery (settled_at) where state in ('DELIVERED', 'SKIPPED')`,
  'create index on exchange.webhook_delivery (endpoint_id, state, sequence)',
  `create table exchange.webhook_attempt (
    id uuid primary key, endpoint_id uuid not null, event_id uuid not null, type text not null, sequence bigint null,
    attempt int not null, at timestamptz not null, status int null, milliseconds int not null, error text null)`,
  'create index on exchange.webhook_attempt (endpoint_id, at, id)',
  'create index on exchange.webhook_attempt (at)',
];
