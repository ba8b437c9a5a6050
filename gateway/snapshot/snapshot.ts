import { createHash, type Hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { Unauthenticated, ValidationFailed } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Operations } from '../subgraphs.ts';
import { type SnapshotPart, snapshotParts } from './snapshot-parts.ts';

export interface SnapshotOptions {
  operations: Pick<Operations, 'execute'>;
  /** The schema as the viewer may use it. */
  visible(viewer: Principal): GraphQLSchema;
}

interface Page {
  edges: { cursor: string; node: { id: string } | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
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
  for (let after: string | null = null; ; ) {
    if (viewer.expiresAt && viewer.expiresAt <= new Date())
      throw new Unauthenticated('令牌已过期,请重新获取后重取快照 / The token has expired; begin again with a new one');
    const { edges, pageInfo }: Page = await pageOf(operations, part, after, viewer);
    for (const { node } of edges) {
      if (!node) continue;
      const { id, ...fields } = node;
      yield line({ type: part.type, id, fields });
    }
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** A page, with as much of each row as the viewer may see. */
async function pageOf(
  operations: Pick<Operations, 'execute'>,
  { field, queries: [whole, ...lesser] }: SnapshotPart,
  after: string | null,
  viewer: Principal,
): Promise<Page> {
  const asked = async (query: string): Promise<Page> => {
    const { data, errors } = await operations.execute(query, { after }, viewer);
    const page = (data as Record<string, unknown> | null | undefined)?.[field] as Page | null | undefined;
    if (!page) throw new Error(`the snapshot of ${field} breaks off: ${errors?.[0]?.message}`);
    return page;
  };
  const page = await asked(whole as string);
  for (const query of lesser) {
    if (page.edges.every(({ node }) => node)) break;
    const nodes = new Map((await asked(query)).edges.map(({ cursor, node }) => [cursor, node]));
    for (const edge of page.edges) edge.node ??= nodes.get(edge.cursor) ?? null;
  }
  return page;
}

/** As the viewer sees it: the cursor of what is sealed would tell of it. */
async function endOfLog(operations: Pick<Operations, 'execute'>, viewer: Principal): Promise<string | null> {
  const { data, errors } = await operations.execute('{ changes(last: 1) { pageInfo { endCursor } } }', {}, viewer);
  const { changes } = (data ?? {}) as { changes?: Pick<Page, 'pageInfo'> | null };
  if (!changes) throw new Error(`the change log does not answer: ${errors?.[0]?.message}`);
  return changes.pageInfo.endCursor;
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const hexOf = (sum: Hash): string => sum.digest('hex');
