import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeSupergraph } from './compose.ts';
import { type DescribedSubgraph, printDictionary } from './dictionary.ts';
import { printErrors } from './errors.ts';
import { printEvents } from './events.ts';
import { splitAccess } from './split-access.ts';

/** The generated files of `schema/`, by path. */
export function schemaFiles(subgraphs: readonly DescribedSubgraph[]): Map<string, string> {
  const supergraph = composeSupergraph(subgraphs);
  const api = lexicographicSortSchema(
    Supergraph.build(splitAccess(supergraph).executable).apiSchema().toGraphQLJSSchema(),
  );
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl] as const),
    ['supergraph.graphql', `${supergraph}\n`],
    ['api.graphql', `${printSchema(api)}\n`],
    ['DICTIONARY.md', printDictionary(api, subgraphs)],
    ['ERRORS.md', printErrors()],
    [
      'EVENTS.md',
      printEvents(
        subgraphs.flatMap(({ nouns }) => nouns.filter((noun) => !noun.isPrivate).map(({ workflow }) => workflow)),
      ),
    ],
  ]);
}
