import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface NamedSdl {
  name: string;
  sdl: string;
}

/** Composes the subgraphs' SDL into one supergraph; all faults are told at once. */
export function composeSupergraph(subgraphs: readonly NamedSdl[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  if (!supergraphSdl)
    throw new Error(`the subgraphs do not compose:\n${(errors ?? []).map((error) => error.message).join('\n')}`);
  return supergraphSdl;
}
