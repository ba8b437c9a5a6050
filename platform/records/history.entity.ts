import { defineEntity, p } from '@mikro-orm/core';

/** A file that a step brought. */
export interface StepDocument {
  sha256: string;
  fileName: string;
}

/** The append-only history of one subgraph's records: every transition with who, when, from where, to where and why. */
export function historyEntity(namespace: string) {
  return defineEntity({
    name: 'HistoryRecord',
    tableName: 'history',
    schema: namespace,
    properties: {
      id: p.uuid().primary(),
      subjectId: p.uuid(),
      position: p.integer(),
      action: p.text(),
      fromState: p.text().nullable(),
      toState: p.text(),
      at: p.datetime(),
      actor: p.text(),
      agencyId: p.uuid().nullable(),
      reason: p.text().nullable(),
      /** Files that the step brought, by digest and name; null for none. */
      documents: p.json().$type<StepDocument[]>().nullable(),
    },
  });
}
