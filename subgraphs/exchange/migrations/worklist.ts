import { Migration } from '@mikro-orm/migrations';

/** The worklist over all subgraphs and how far each subgraph's outbox has gone into it. */
export class Worklist extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table exchange.worklist_entry (
    id uuid primary key, source text not null, subject_type text not null, subject_id uuid not null, title text not null,
    deadline_id uuid not null, role text not null, agency_id uuid null, code text not null, anchor_on date not null,
    due_on date not null, basis text not null, class text not null, explain text not null, provisional boolean not null,
    known_to text[] null, projection uuid not null, unique nulls not distinct (deadline_id, role, agency_id))`,
  'create index on exchange.worklist_entry (agency_id, due_on, id)',
  'create index on exchange.worklist_entry (due_on, id)',
  'create index on exchange.worklist_entry (subject_id)',
  `create table exchange.projection_place (
    source text primary key, transaction_id text not null, sequence text not null, role_holders text not null)`,
];
