import { deadlineEntity, historyEntity, RecordFields } from '../../../platform/records/index.ts';

export const DeadlineSchema = deadlineEntity('exchange');
export class DeadlineRecord extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRecord);

export const HistorySchema = historyEntity('exchange');
export class HistoryRecord extends HistorySchema.class {}
HistorySchema.setClass(HistoryRecord);

export const recordFields = new RecordFields(DeadlineSchema, HistorySchema);
