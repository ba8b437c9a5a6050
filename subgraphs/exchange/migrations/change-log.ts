import { Migration } from '@mikro-orm/migrations';

/** The one ordered log of what happened in all subgraphs, and how far each outbox has gone into it. */
export class ChangeLogTables extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table exchange.change (
    id uuid primary key, sequence bigint not null unique, source text not null, type text not null,
    subject_type text not null, subject_id uuid not null, parties uuid[] not null, from_state text null,
    to_state text not null, changed_fields text[] not null, version int not null, occurred_at timestamptz not null,
    logged_at timestamptz not null, data jsonb null)`,
  'create index on exchange.change (sequence, id)',
  'create index on exchange.change (subject_id, sequence)',
  'create index on exchange.change using gin (parties)',
  `create table exchange.change_place (
    source text primary key, transaction_id text not null, sequence text not null)`,
];
