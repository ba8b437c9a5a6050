import { Migration } from '@mikro-orm/migrations';

/** The chain of disclosure records. Rows are only ever added; what has gone into an archive may go from its beginning. */
export class Disclosures extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const refused = (table: string) => `create trigger append_only before update or delete on exchange.${table}
  for each row execute function exchange.refuse_disclosure_change()`;
const kept = (table: string) => `create trigger never_emptied before truncate on exchange.${table}
  for each statement execute function exchange.refuse_disclosure_change()`;

const statements = [
  `create table exchange.disclosure_batch (
    sequence bigint primary key, previous text not null, last text not null, records int not null check (records > 0),
    sealed_at timestamptz not null, suite text not null, key_id text not null, digest text not null unique,
    signature text not null)`,
  `create table exchange.disclosure_record (
    id uuid primary key, batch bigint not null, position int not null, digest text not null,
    content text not null, at timestamptz not null, shown_from timestamptz not null, agency_id uuid null,
    providers uuid[] not null, unique (batch, position))`,
  'create index on exchange.disclosure_record (at, id)',
  'create index on exchange.disclosure_record using gin (providers)',
  `create table exchange.disclosure_horizon (
    singleton boolean primary key default true check (singleton), sequence bigint not null, digest text not null)`,
  `create function exchange.refuse_disclosure_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and (to_jsonb(old) ->> tg_argv[0])::bigint <= (select h.sequence from exchange.disclosure_horizon h) then
        return old;
      end if;
      raise exception 'disclosure records are only ever added' using errcode = 'insufficient_privilege';
    end $$`,
  refused('disclosure_batch').replace('change()', "change('sequence')"),
  refused('disclosure_record').replace('change()', "change('batch')"),
  kept('disclosure_batch'),
  kept('disclosure_record'),
];
