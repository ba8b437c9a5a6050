export { AsOfArg } from './as-of.ts';
export { AvailableTransitionType } from './available-transition.type.ts';
export { CommandInputFields, StepInputFields, stepInput } from './command-input.ts';
export { connectionTypes, listArgs, orderInput, PageArgs } from './connection-types.ts';
export { LocalDateRangeInput, yearRange } from './date-range.input.ts';
export { enumType } from './enum-type.ts';
export { CreditCode, DateTime, DivisionCode, LocalDate, scalars } from './scalars.ts';
export { fieldsOf, nodeFields } from './selection.ts';
export { WorkflowRole } from './workflow-role.ts';
