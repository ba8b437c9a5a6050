/** SQL of the tables behind commands, for a migration of each subgraph that has them. */
export const commandTables = (namespace: string): string[] => [
  // The outbox is written in the command's transaction; whoever publishes events reads it in the order of `sequence`.
  `create table "${namespace}"."outbox" (
    sequence bigserial primary key, id uuid not null unique, type text not null, subject_type text not null,
    subject_id uuid not null, parties uuid[] not null, from_state text null, to_state text not null,
    changed_fields text[] not null, version int not null, occurred_at timestamptz not null,
    transaction_id xid8 not null default pg_current_xact_id(), data jsonb null)`,
  `create index on "${namespace}"."outbox" (subject_id, sequence)`,
  // Which records have changed, sealed ones too: for what is kept in step with the records, and for nobody's eyes.
  `create table "${namespace}"."record_change" (
    sequence bigserial primary key, subject_id uuid not null, transaction_id xid8 not null default pg_current_xact_id())`,
  `create index on "${namespace}"."record_change" (transaction_id, sequence)`,
  `create table "${namespace}"."command_key" (
    viewer text not null, key text not null, input_hash text not null, subject_id uuid null,
    used_at timestamptz not null, primary key (viewer, key))`,
  // What a record held from a moment on, with its limits; the key is its version. Of seeded ones only what differed.
  `create table "${namespace}"."record_image" (
    subject_id uuid not null, version int not null, since timestamptz not null, image jsonb not null, limits jsonb not null,
    primary key (subject_id, version))`,
  // What has been said of a limit, so that it is said once.
  `create table "${namespace}"."deadline_notice" (
    deadline_id uuid not null, notice text not null, noticed_at timestamptz not null, primary key (deadline_id, notice))`,
];

/** Beside the agencies with a role on a record its deputies, who hear of its events in person. */
export const deputiesOfEvents = (namespace: string): string =>
  `alter table "${namespace}"."outbox" add column deputies uuid[] not null default '{}'`;
