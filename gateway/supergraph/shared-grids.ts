import { isGrid, namedType, pairsOf, type SubgraphTypes } from './subgraph-types.ts';

/**
 * Lists of lists that two subgraphs resolve, with fields in them that not both have. The gateway does not merge inner lists:
 * those of one subgraph take the place of the other's, whose fields become null.
 */
export function sharedGrids(subgraphs: readonly SubgraphTypes[]): string[] {
  const faults = new Set<string>();
  for (const [here, there] of pairsOf(subgraphs))
    for (const type of here.names()) {
      if (!there.has(type)) continue;
      const theirs = there.resolved(type);
      for (const [name, field] of here.resolved(type)) {
        const other = theirs.get(name);
        if (!other || !isGrid(field.type)) continue;
        if (!haveSame(here, namedType(field.type), there, namedType(other.type)))
          faults.add(
            `${here.name} and ${there.name} both resolve ${type}.${name}, a list of lists, with different fields in it; ` +
              'let one of them alone resolve it, or use a list of objects with lists in them',
          );
      }
    }
  return [...faults];
}

/** Whether both subgraphs resolve the same fields of what can be there, at all levels. */
function haveSame(here: SubgraphTypes, type: string, there: SubgraphTypes, other: string): boolean {
  const seen = new Set<string>();
  return same(type, other);

  function same(type: string, other: string): boolean {
    if (seen.has(`${type} ${other}`)) return true;
    seen.add(`${type} ${other}`);
    const [ours, theirs] = [here.possible(type), there.possible(other)];
    if (ours.length !== theirs.length || ours.some((one) => !theirs.includes(one))) return false;
    return ours.every((one) => {
      const [fields, others] = [here.resolved(one), there.resolved(one)];
      return (
        fields.size === others.size &&
        [...fields].every(([name, field]) => {
          const another = others.get(name);
          return !!another && same(namedType(field.type), namedType(another.type));
        })
      );
    });
  }
}
