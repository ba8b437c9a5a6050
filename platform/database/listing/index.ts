export { Children } from './children.ts';
export { equals, inDateRange, isOneOf, isOverdue, type LocalDateRange, matchesText } from './conditions.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export {
  type FilterContext,
  type Link,
  Listing,
  type ListingDefinition,
  type NamedLink,
  type OrderBy,
  type OrderTerm,
} from './listing.ts';
export type { AsOf, ListArguments, Loaders } from './loaders.ts';
export type { PageArguments } from './page-args.ts';
export {
  asParent,
  INTERNAL,
  once,
  ownRows,
  PUBLIC,
  parties,
  UNLISTED,
  unsealed,
  type Visibility,
} from './visibility.ts';
