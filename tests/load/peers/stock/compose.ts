import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphs } from './subgraphs.ts';

/** Prints the supergraph of the stock subgraphs at the addresses that the argument tells, as JSON by name. */
const urls = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
const composed = composeServices(
  Object.entries(urls).map(([name, url]) => ({ name, url, typeDefs: parse(subgraphs[name]?.typeDefs ?? '') })),
);
if (composed.errors) throw new AggregateError(composed.errors);
process.stdout.write(composed.supergraphSdl);
process.exit(0);
