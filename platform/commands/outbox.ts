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
  /** Deputies to whom the record is their own. */
  deputies: readonly string[];
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

/** What is told last of a record that was known and is now sealed; nothing of what led to it. */
export const sealedEvent = 'record.sealed';

/**
 * Announces what happened to a record, in the transaction of its change. Of a sealed one nothing is told but that it is
 * gone, once, to those who had heard of it. What is withdrawn or merged is told to them as well.
 * @returns whether it was announced
 */
export async function announce<Row extends WorkflowRow>(
  em: EntityManager,
  noun: NounCommands<Row>,
  row: Row,
  what: Announcement,
): Promise<boolean> {
  if (noun.isPrivate) return false;
  if (noun.isSealed?.(row)) {
    await leaveTombstone(em, noun, row, what.occurredAt);
    return false;
  }
  const deputies = (await noun.deputiesOf?.(row, em)) ?? [];
  const knew = noun.isGone?.(row) ? await toldBefore(em, noun.namespace, row.id) : nobody;
  await writeOutbox(em, noun.namespace, {
    ...what,
    subjectType: noun.noun,
    subjectId: row.id,
    parties: [...new Set([...partiesOf(noun, row), ...knew.parties])],
    deputies: [...new Set([...deputies, ...knew.deputies])],
    toState: row.state,
    version: row.version,
  });
  return true;
}

/** The event says neither the state nor a field: both would tell why. */
async function leaveTombstone<Row extends WorkflowRow>(
  em: EntityManager,
  { namespace, noun }: NounCommands<Row>,
  row: Row,
  occurredAt: Date,
): Promise<void> {
  const [last] = await em.execute(
    `select type from "${namespace}".outbox where subject_id = ? order by sequence desc limit 1`,
    [row.id],
  );
  if (!last || last['type'] === sealedEvent) return;
  await writeOutbox(em, namespace, {
    type: sealedEvent,
    subjectType: noun,
    subjectId: row.id,
    ...(await toldBefore(em, namespace, row.id)),
    fromState: null,
    toState: 'SEALED',
    changedFields: [],
    version: row.version,
    occurredAt,
  });
}

type Told = Pick<OutboxEvent, 'parties' | 'deputies'>;
const nobody: Told = { parties: [], deputies: [] };

/** To whom any event of the record went. */
async function toldBefore(em: EntityManager, namespace: string, subjectId: string): Promise<Told> {
  const told = async (column: keyof Told) => {
    const rows = await em.execute(
      `select distinct unnest(${column})::text as one from "${namespace}".outbox where subject_id = ? order by 1`,
      [subjectId],
    );
    return rows.map(({ one }) => one as string);
  };
  return { parties: await told('parties'), deputies: await told('deputies') };
}

async function writeOutbox(em: EntityManager, namespace: string, event: OutboxEvent): Promise<void> {
  await em.execute(
    `insert into "${namespace}".outbox (id, type, subject_type, subject_id, parties, deputies, from_state, to_state, changed_fields, version, occurred_at, data)
     values (?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?::text[], ?, ?, ?::jsonb)`,
    [
      v7(),
      event.type,
      event.subjectType,
      event.subjectId,
      literal(event.parties),
      literal(event.deputies),
      event.fromState,
      event.toState,
      literal(event.changedFields),
      event.version,
      event.occurredAt,
      event.data ? JSON.stringify(event.data) : null,
    ],
  );
}
