import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { StepDocument } from '../records/history.entity.ts';
import type { Actor } from '../workflow/index.ts';

/** One step in the append-only history of a record. */
export interface HistoryStep {
  subjectId: string;
  action: string;
  fromState: string | null;
  toState: string;
  at: Date;
  actor: Actor;
  agencyId: string | null;
  reason: string | null;
  documents?: readonly StepDocument[];
}

/** Appends a step behind the last one of its record, in the transaction of its change. */
export async function writeHistory(em: EntityManager, namespace: string, step: HistoryStep): Promise<void> {
  await em.execute(
    `insert into "${namespace}".history (id, subject_id, position, action, from_state, to_state, at, actor, agency_id, reason, documents)
     select ?, ?, coalesce(max(position), -1) + 1, ?, ?, ?, ?, ?, ?, ?, ?::jsonb from "${namespace}".history where subject_id = ?`,
    [
      v7(),
      step.subjectId,
      step.action,
      step.fromState,
      step.toState,
      step.at,
      step.actor,
      step.agencyId,
      step.reason,
      step.documents?.length ? JSON.stringify(step.documents) : null,
      step.subjectId,
    ],
  );
}
