import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { NamedSdl } from './named-sdl.ts';
import { unsafeShapes } from './unsafe-shapes.ts';

const compose = (subgraphs: readonly NamedSdl[]) =>
  composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })));

/** Where the subgraphs differ without contradicting one another, e.g. in the description of a shared field. */
export const compositionHints = (subgraphs: readonly NamedSdl[]): string[] =>
  (compose(subgraphs).hints ?? []).map(({ message }) => message);

/**
 * Composes the subgraphs' SDL into one supergraph; all faults are told at once.
 * @throws also for what composes and would be answered wrongly
 */
export function composeSupergraph(subgraphs: readonly NamedSdl[]): string {
  const unsafe = unsafeShapes(subgraphs);
  if (unsafe.length > 0) throw new Error(`the planner would answer these wrongly:\n${unsafe.join('\n')}`);
  const { supergraphSdl, errors } = compose(subgraphs);
  if (!supergraphSdl)
    throw new Error(`the subgraphs do not compose:\n${(errors ?? []).map((error) => error.message).join('\n')}`);
  return supergraphSdl;
}
