import { deadlineEntity, historyEntity, RecordFields } from '../../../platform/records/index.ts';

export const DeadlineSchema = deadlineEntity('reports');
export class DeadlineRecord extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRecord);

export const HistorySchema = historyEntity('reports');
export class HistoryRecord extends HistorySchema.class {}
HistorySchema.setClass(HistoryRecord);

/** `deadlines` and `history` of every noun of this subgraph, one statement a level each. */
export const recordFields = new RecordFields(DeadlineSchema, HistorySchema);
