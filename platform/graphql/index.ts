export { AvailableTransitionType } from './available-transition.type.ts';
export { CommandInputFields, StepInputFields, stepInput } from './command-input.ts';
export { connectionTypes, listArgs, OrderDirection, orderInput, PageArgs, PageInfoType } from './connection-types.ts';
export { LocalDateRangeInput, yearRange } from './date-range.input.ts';
export { enumType } from './enum-type.ts';
export { CreditCode, DateTime, DivisionCode, JSONObject, LocalDate, scalars } from './scalars.ts';
export { fieldsOf, nodeFields } from './selection.ts';
