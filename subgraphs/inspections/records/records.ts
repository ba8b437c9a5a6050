import { deadlineEntity, historyEntity, RecordFields } from '../../../platform/records/index.ts';

export const DeadlineSchema = deadlineEntity('inspections');
export class DeadlineRecord extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRecord);

export const HistorySchema = historyEntity('inspections');
export class HistoryRecord extends HistorySchema.class {}
HistorySchema.setClass(HistoryRecord);

export const recordFields = new RecordFields(DeadlineSchema, HistorySchema);
