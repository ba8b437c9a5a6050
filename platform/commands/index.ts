export { CommandRunner, type CommandRunnerOptions, permitted, type RecordEntities } from './command-runner.ts';
export { commandTables, deputiesOfEvents } from './command-tables.ts';
export { DeadlineLedger } from './deadline-ledger.ts';
export { type ChangePlace, type DueMatter, DueMatters } from './due-matters.ts';
export { faultAt, hasReason, idFault, inputValid, otherAgenciesFault, textFault } from './input-valid.ts';
export {
  type CommandInput,
  type CommandTools,
  type Guard,
  type NewRow,
  type NounCommands,
  openTransitions,
  type Step,
  type WorkflowRow,
} from './noun-commands.ts';
export { type OutboxEntry, OutboxReader } from './outbox-reader.ts';
export { Recount } from './recount.ts';
export { redactedTextFault, withRedactedReasons } from './redacted-text.ts';
export type { References } from './references.ts';
export { Sweep, type SweepResult } from './sweep.ts';
