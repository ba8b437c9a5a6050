import sql from 'sql-template-tag';
import { columnsOf, selectList } from '../../../platform/database/index.ts';
import { equals, isOneOf, Listing, PUBLIC } from '../../../platform/database/listing/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { type StatedFigure, StatedFigureSchema } from './stated-figure.entities.ts';

export interface StatedFigureFilterValues {
  year?: number | null;
  code?: string[] | null;
}

export type StatedFigureOrderFieldName = 'POSITION';

export const statedFigures = new Listing<StatedFigureFilterValues, StatedFigureOrderFieldName>({
  name: 'statedFigures',
  entity: StatedFigureSchema,
  visibility: PUBLIC,
  filters: { year: equals('year', 'int'), code: isOneOf('code') },
  // Place in the published text, the later year after the earlier one.
  orders: { POSITION: { by: sql`(t.year * 1000 + t.position)`, type: 'integer' } },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
});

const all = selectList(columnsOf(StatedFigureSchema), columnsOf(StatedFigureSchema).keys());

/** The published figures of a year in the order of the text. */
export function statedFiguresOf({ loaders }: SubgraphContext, year: number): Promise<StatedFigure[]> {
  return loaders.batched('stated figures', String(year), async (reader, years) => {
    const rows = await reader.rows<StatedFigure>(
      sql`select ${all} from reports.stated_figure t where t.year = any(${years}::int[]) order by t.year, t.position`,
    );
    return years.map((one) => rows.filter((row) => String(row.year) === one));
  });
}
