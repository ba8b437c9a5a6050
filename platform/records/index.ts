export { deadlineEntity } from './deadline.entity.ts';
export { DeadlineType } from './deadline.type.ts';
export { historyEntity } from './history.entity.ts';
export { HistoryEntryType } from './history-entry.type.ts';
export { isOverdue } from './is-overdue.ts';
export { RecordFields } from './record-fields.ts';
export { type RecordedDeadline, RecordLog, type RecordStanding } from './record-log.ts';
export { recordTables, runningLimitIndexes } from './record-tables.ts';
