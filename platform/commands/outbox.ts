import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { type NounCommands, partiesOf, type WorkflowRow } from './noun-commands.ts';

/** What happened to a record, for whoever publishes it. It names fields and never their values: who reads asks the graph. */
export interface OutboxEvent {
  /** `Noun.action`, `deadline.approaching` or `deadline.missed`. */
  type: string;
  subjectType: string;
  subjectId: string;
  /** Agencies with a role on the record. */
  parties: readonly string[];
  fromState: string | null;
  toState: string;
  changedFields: readonly string[];
  version: number;
  occurredAt: Date;
  /** Of a deadline's event: its code and day. */
  data?: Readonly<Record<string, string>>;
}

const literal = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`;

type Announcement = Pick<OutboxEvent, 'type' | 'fromState' | 'changedFields' | 'occurredAt' | 'data'>;

/**
 * Announces what happened to a record, in the transaction of its change; nothing of a sealed one.
 * @returns whether it was announced
 */
export async function announce<Row extends WorkflowRow>(
  em: EntityManager,
  noun: NounCommands<Row>,
  row: Row,
  what: Announcement,
): Promise<boolean> {
  if (noun.isSealed?.(row)) return false;
  await writeOutbox(em, noun.namespace, {
    ...what,
    subjectType: noun.noun,
    subjectId: row.id,
    parties: partiesOf(noun, row),
    toState: row.state,
    version: row.version,
  });
  return true;
}

async function writeOutbox(em: EntityManager, namespace: string, event: OutboxEvent): Promise<void> {
  await em.execute(
    `insert into "${namespace}".outbox (id, type, subject_type, subject_id, parties, from_state, to_state, changed_fields, version, occurred_at, data)
     values (?, ?, ?, ?, ?::uuid[], ?, ?, ?::text[], ?, ?, ?::jsonb)`,
    [
      v7(),
      event.type,
      event.subjectType,
      event.subjectId,
      literal(event.parties),
      event.fromState,
      event.toState,
      literal(event.changedFields),
      event.version,
      event.occurredAt,
      event.data ? JSON.stringify(event.data) : null,
    ],
  );
}
