import sql, { raw } from 'sql-template-tag';
import type { Listing } from '../database/listing/listing.ts';
import type { Loaders } from '../database/listing/loaders.ts';
import { seesWhole } from '../database/listing/visibility.ts';
import type { FigureType } from './figure.type.ts';

/** A figure of a year, defined by the very records behind it: a list, the filter of the year, and how they add up. */
export interface FigureDefinition {
  listing: Listing<any, any>;
  /** The filter argument of the list's connection for the year; also what a reader uses to see the records. */
  filter: (year: number) => Record<string, unknown>;
  aggregate?: { kind: 'SUM' | 'COUNT_DISTINCT'; property: string; field?: string };
  unit: string;
  /** Chinese first, English beside it. */
  definition: string;
}

export type FigureDefinitions = Record<string, FigureDefinition>;

/** Values of the named figures of a year, in one SQL statement. */
export function figureValues(
  loaders: Loaders,
  definitions: FigureDefinitions,
  year: number,
  codes: Iterable<string>,
): Promise<Record<string, number>> {
  const expressions = Object.fromEntries(
    [...codes].map((code) => {
      const { listing, filter, aggregate } = definitions[code] as FigureDefinition;
      const column = aggregate && raw(`t."${listing.columns.get(aggregate.property)}"`);
      const expression =
        aggregate?.kind === 'SUM' ? sql`sum(${column})` : aggregate ? sql`count(distinct ${column})` : sql`count(*)`;
      return [code, listing.aggregate(expression, filter(year), loaders.context)];
    }),
  );
  return loaders.scalars(expressions);
}

/** All figures with definition and the way to their records. */
export async function describedFigures(
  loaders: Loaders,
  definitions: FigureDefinitions,
  year: number,
): Promise<FigureType[]> {
  const values = await figureValues(loaders, definitions, year, Object.keys(definitions));
  return Object.entries(definitions).map(([code, { listing, filter, aggregate, unit, definition }]) => ({
    code,
    value: values[code] ?? 0,
    unit,
    definition,
    coverage: seesWhole(listing.definition.visibility, loaders.context.viewer) ? 'WHOLE' : 'VISIBLE',
    records: {
      connection: listing.name,
      filter: filter(year),
      aggregate: aggregate?.kind ?? 'COUNT',
      field: aggregate ? (aggregate.field ?? aggregate.property) : null,
    },
    source: null,
  }));
}
