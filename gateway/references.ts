import { type DocumentNode, execute, Kind, parse } from 'graphql';
import type { References } from '../platform/commands/index.ts';
import { isUuid } from '../platform/database/index.ts';
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
  async (viewer, type, named) => {
    const owner = definitions.find(({ owns }) => owns.includes(type))?.name;
    const subgraph = opened.find(({ name }) => name === owner);
    if (!subgraph) throw new Error(`no open subgraph owns ${type}`);
    const key = keyOf(subgraph, type);
    const keys = key === 'id' ? named.filter(isUuid) : named;
    if (keys.length === 0) return [];
    const { data, errors } = await execute({
      schema: subgraph.schema,
      document,
      variableValues: { keys: keys.map((value) => ({ __typename: type, [key]: value })) },
      contextValue: subgraph.context(viewer),
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    const found = (data as { _entities: readonly unknown[] })._entities;
    return keys.filter((_, at) => found[at] === null);
  };

/** The field by which others name records of the type: of its keys, the first. */
function keyOf({ schema }: Subgraph, type: string): string {
  const directive = schema.getType(type)?.astNode?.directives?.find(({ name }) => name.value === 'key');
  const fields = directive?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) throw new Error(`${type} has no key`);
  return fields.value;
}
