import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { subgraphs } from './subgraphs.ts';

const subgraph = subgraphs[process.argv[2] ?? ''];
if (!subgraph) throw new Error(`name a subgraph: ${Object.keys(subgraphs).join(', ')}`);
const { typeDefs, resolvers, loaders } = subgraph;
const server = new ApolloServer({ schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers }) });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ loaders: loaders() }),
});
process.stdout.write(`ready on ${url}\n`);
