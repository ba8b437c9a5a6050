import { type DocumentNode, execute, parse } from 'graphql';
import type { References } from '../platform/commands/index.ts';
import type { Subgraph, SubgraphDefinition } from '../platform/subgraph/index.ts';

const document: DocumentNode = parse('query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }', {
  noLocation: true,
});

/**
 * Asks the subgraph that owns the records, as the viewer and over its graph, so that what the viewer may not see is unknown.
 * @param opened may still be filling: it is looked at when a command asks
 */
export const referencesOver =
  (definitions: readonly SubgraphDefinition[], opened: readonly Subgraph[]): References =>
  async (viewer, type, ids) => {
    const owner = definitions.find(({ owns }) => owns.includes(type))?.name;
    const subgraph = opened.find(({ name }) => name === owner);
    if (!subgraph) throw new Error(`no open subgraph owns ${type}`);
    const { data, errors } = await execute({
      schema: subgraph.schema,
      document,
      variableValues: { keys: ids.map((id) => ({ __typename: type, id })) },
      contextValue: subgraph.context(viewer),
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    const found = (data as { _entities: readonly unknown[] })._entities;
    return ids.filter((_, at) => found[at] === null);
  };
