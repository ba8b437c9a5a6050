import { createHash, type Hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { ValidationFailed } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import { connectionPages, pageBehind } from '../paging/connection-pages.ts';
import type { Operations } from '../subgraphs.ts';
import { type SnapshotPart, snapshotParts } from './snapshot-parts.ts';

export interface SnapshotOptions {
  operations: Pick<Operations, 'execute'>;
  /** The schema as the viewer may use it. */
  visible(viewer: Principal): GraphQLSchema;
}

interface Edge {
  cursor: string;
  node: { id: string } | null;
}

interface Edges {
  edges: Edge[];
}

/** @throws ValidationFailed when a type is named that has no snapshot for this viewer */
export function partsFor(
  schema: GraphQLSchema,
  { grants }: Principal,
  types: readonly string[] | null,
): SnapshotPart[] {
  const parts = snapshotParts(schema, grants);
  const unknown = types?.filter((type) => !parts.some((part) => part.type === type)) ?? [];
  if (unknown.length > 0)
    throw new ValidationFailed({
      path: 'types',
      message: `没有或无权读取:${unknown.join('、')};可取 ${parts.map(({ type }) => type).join('、')} / Unknown, or not for you: ${unknown.join(', ')}`,
    });
  return types ? parts.filter(({ type }) => types.includes(type)) : parts;
}

/**
 * Everything that the viewer may see, as lines of JSON (NDJSON): where to go on in the change log, then each matter, then the
 * manifest. The place in the log is noted first: what changes while it is read comes again behind it. A snapshot without a
 * manifest as its last line is not whole.
 */
export async function* snapshot(
  { operations }: Pick<SnapshotOptions, 'operations'>,
  parts: readonly SnapshotPart[],
  viewer: Principal,
  at: Date,
): AsyncGenerator<string> {
  const cursor = await endOfLog(operations, viewer);
  yield line({ snapshot: { cursor, at: at.toISOString() } });
  const types: { type: string; count: number; sha256: string }[] = [];
  for (const part of parts) {
    const sum = createHash('sha256');
    let count = 0;
    for await (const text of linesOf(operations, part, viewer)) {
      sum.update(text);
      count += 1;
      yield text;
    }
    types.push({ type: part.type, count, sha256: hexOf(sum) });
  }
  yield line({ manifest: { cursor, types } });
}

async function* linesOf(
  operations: Pick<Operations, 'execute'>,
  part: SnapshotPart,
  viewer: Principal,
): AsyncGenerator<string> {
  for await (const { node } of edgesOf(operations, part, viewer)) {
    if (!node) continue;
    const { id, ...fields } = node;
    yield line({ type: part.type, id, fields });
  }
}

/** The rows, page after page, with as much of each as the viewer may see. */
async function* edgesOf(
  operations: Pick<Operations, 'execute'>,
  { field, queries: [whole, ...lesser] }: SnapshotPart,
  viewer: Principal,
): AsyncGenerator<Edge> {
  const path = [field];
  const pages = connectionPages<Edges>(operations, { query: whole as string, path }, viewer);
  for await (const { page, after } of pages) {
    for (const query of lesser) {
      if (page.edges.every(({ node }) => node)) break;
      const { edges } = (await pageBehind<Edges>(after, operations, { query, path }, viewer)).page;
      const nodes = new Map(edges.map(({ cursor, node }) => [cursor, node]));
      for (const edge of page.edges) edge.node ??= nodes.get(edge.cursor) ?? null;
    }
    yield* page.edges;
  }
}

/** As the viewer sees it: the cursor of what is sealed would tell of it. */
async function endOfLog(operations: Pick<Operations, 'execute'>, viewer: Principal): Promise<string> {
  const { data, errors } = await operations.execute('{ snapshot { cursor } }', {}, viewer);
  const { snapshot } = (data ?? {}) as { snapshot?: { cursor: string } | null };
  if (!snapshot) throw new Error(`the change log does not answer: ${errors?.[0]?.message}`);
  return snapshot.cursor;
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const hexOf = (sum: Hash): string => sum.digest('hex');
