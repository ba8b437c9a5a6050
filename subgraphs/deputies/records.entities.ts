import { deadlineEntity, historyEntity } from '../../platform/records/index.ts';

export const DeadlineSchema = deadlineEntity('deputies');
export class DeadlineRecord extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRecord);

export const HistorySchema = historyEntity('deputies');
export class HistoryRecord extends HistorySchema.class {}
HistorySchema.setClass(HistoryRecord);
