import type { GraphQLSchema } from 'graphql';
import type { Principal } from '../../platform/identity/principal.ts';
import { connectionPages } from '../paging/connection-pages.ts';
import { flawless } from '../paging/flawless.ts';
import type { Operations } from '../subgraphs.ts';
import { type Cell, type Column, cellsOf, columnsOf } from './columns.ts';
import type { ExportLimits } from './export-limits.ts';
import type { ExportedOperation } from './exported-operation.ts';
import { tooLarge } from './too-large.ts';

interface Nodes {
  nodes: Record<string, unknown>[];
  /** With the first page. */
  totalCount?: number;
}

export interface TableOptions {
  schema: GraphQLSchema;
  operations: Pick<Operations, 'execute'>;
  viewer: Principal;
  limits: Pick<ExportLimits, 'rows' | 'columns'>;
  /** Aborts when nobody waits any more. */
  left: AbortSignal;
}

export interface Table {
  name: string;
  columns: readonly Column[];
  /** How many there were when it was begun. */
  rowCount: number;
  /** The rows, a page at a time. */
  pages: AsyncIterable<Cell[][]>;
}

/**
 * A connection as a table, read as its rows are taken. The first page is read at once, so that what is refused is refused
 * before anything is answered. A table is whole or it is none: an error in a page ends it.
 * @throws OperationFailed with the errors of the graph, or when there is more than an export may hold
 */
export async function tableOf(
  operation: ExportedOperation,
  { schema, operations, viewer, limits, left }: TableOptions,
): Promise<Table> {
  const pages = flawless(connectionPages<Nodes>(operations, operation, viewer, left));
  const { value: first } = (await pages.next()) as IteratorYieldResult<Nodes>;
  const rowCount = first.totalCount ?? 0;
  if (rowCount > limits.rows)
    throw tooLarge(
      `共 ${rowCount} 行,一次至多导出 ${limits.rows} 行;请以 filter 缩小范围,分几次导出 / ${rowCount} rows, at most ${limits.rows} in one export; narrow it down by filter and export it in parts`,
      limits.rows,
      rowCount,
    );
  const columns = columnsOf(schema, operation);
  if (columns.length > limits.columns)
    throw tooLarge(
      `共 ${columns.length} 列,至多 ${limits.columns} 列;请少选字段 / ${columns.length} columns, at most ${limits.columns}; select fewer fields`,
      limits.columns,
      columns.length,
    );
  const cells = ({ nodes }: Nodes) => nodes.map((node) => cellsOf(columns, node));
  async function* all() {
    yield cells(first);
    for await (const page of pages) yield cells(page);
  }
  return { name: operation.name, columns, rowCount, pages: all() };
}
