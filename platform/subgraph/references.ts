import type { References } from '../commands/index.ts';
import type { Loaders } from '../database/listing/loaders.ts';
import type { Principal } from '../identity/principal.ts';
import type { SubgraphContext } from './context.ts';

/** @param references without them every reference is taken for one that may be known of */
export const visibleReferences =
  (viewer: Principal, loaders: Loaders, references: References | undefined): SubgraphContext['visible'] =>
  async (type, named) => {
    if (!references) return [...named];
    const isVisible = async ({ id }: { id: string }) =>
      loaders.batched(`references to ${type}`, id, async (_reader, ids) => {
        const unknown = new Set(await references(viewer, type, ids));
        return ids.map((one) => !unknown.has(one));
      });
    const seen = await Promise.all(named.map(isVisible));
    return named.filter((_, at) => seen[at]);
  };
