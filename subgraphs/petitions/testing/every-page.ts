import type { Principal } from '../../../platform/identity/principal.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, congressOffice } from '../../../platform/testing/index.ts';

/** All nodes of a connection of Query, page by page. */
export async function everyNode(
  subgraph: Subgraph,
  connection: string,
  selection: string,
  filter: object = {},
  viewer: Principal = congressOffice,
): Promise<{ nodes: any[]; totalCount: number }> {
  const input = subgraph.schema
    .getQueryType()
    ?.getFields()
    [connection]?.args.find(({ name }) => name === 'filter');
  const nodes: any[] = [];
  let totalCount = 0;
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      subgraph,
      `query ($filter: ${input?.type}, $after: String) {
        list: ${connection}(first: 100, after: $after, filter: $filter) { totalCount nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
      viewer,
    );
    if (errors.length) throw new Error(JSON.stringify(errors));
    nodes.push(...data.list.nodes);
    totalCount = data.list.totalCount;
    if (!data.list.pageInfo.hasNextPage) return { nodes, totalCount };
    after = data.list.pageInfo.endCursor;
  }
}
