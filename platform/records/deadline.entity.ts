import { defineEntity, p } from '@mikro-orm/core';
import type { DeadlineClass, DeadlineTerms } from '../deadlines/index.ts';

/**
 * The table of deadlines of one subgraph: what is or was due on a record, with the explanation as it was computed.
 * The register and the counting are in `platform/deadlines`.
 */
export function deadlineEntity(namespace: string) {
  return defineEntity({
    name: 'DeadlineRecord',
    tableName: 'deadline',
    schema: namespace,
    properties: {
      id: p.uuid().primary(),
      subjectId: p.uuid(),
      position: p.integer(),
      code: p.text(),
      anchorOn: p.date(),
      dueOn: p.date(),
      basis: p.text(),
      class: p.text().$type<DeadlineClass>(),
      explain: p.text(),
      provisional: p.boolean(),
      metOn: p.date().nullable(),
      /** What it was computed from beside code, anchor and calendar; null in records of before. */
      terms: p.json().$type<DeadlineTerms>().nullable(),
    },
  });
}
