/** SQL of the tables behind `deadlines` and `history`, for a subgraph's first migration. */
export const recordTables = (namespace: string): string[] => [
  `create table "${namespace}"."deadline" (
    id uuid primary key, subject_id uuid not null, position int not null, code text not null, anchor_on date not null,
    due_on date not null, basis text not null, class text not null, explain text not null, provisional boolean not null,
    met_on date null, terms jsonb null, unique (subject_id, position))`,
  `create table "${namespace}"."history" (
    id uuid primary key, subject_id uuid not null, position int not null, action text not null, from_state text null,
    to_state text not null, at timestamptz not null, actor text not null, agency_id uuid null, reason text null, documents jsonb null,
    unique (subject_id, position))`,
];

/**
 * The limits that run are few among those that were met (28,000 of 1.5 million at a hundred times the records of 2025), and every sweep goes
 * through them: by id to announce them, by code and day to see what has lapsed.
 */
export const runningLimitIndexes = (namespace: string): string[] => [
  `create index on "${namespace}"."deadline" (id) where met_on is null`,
  `create index on "${namespace}"."deadline" (code, due_on) where met_on is null`,
];
