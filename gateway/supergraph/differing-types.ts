import { namedType, pairsOf, type SubgraphTypes } from './subgraph-types.ts';

/** A type that a plan can be at in two subgraphs at once: it takes a field from either. */
interface Place {
  readonly here: SubgraphTypes;
  readonly there: SubgraphTypes;
  readonly type: string;
  /** Another one only for an `@interfaceObject`. */
  readonly typeThere: string;
}

/**
 * Fields of records and of what is in them that two subgraphs resolve, to types that are not the same in both. The planner
 * leaves out fragments on types that one of the two does not have, wherever the value comes from: what stands there has nulls.
 * The same fields of the root types are left to a hint of composition, which tells which types may not be given: both subgraphs
 * are asked there for one and the same value.
 */
export function differingTypes(subgraphs: readonly SubgraphTypes[]): string[] {
  const faults = new Set<string>();
  const seen = new Set<string>();
  const open = pairsOf(subgraphs).flatMap(([here, there]) => recordsOf(here, there));
  for (let place = open.pop(); place; place = open.pop()) {
    const { here, there, type, typeThere } = place;
    const key = [here.name, there.name, type, typeThere].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const theirs = there.resolved(typeThere);
    for (const [name, field] of here.resolved(type)) {
      const other = theirs.get(name);
      if (!other) continue;
      const [result, resultThere] = [namedType(field.type), namedType(other.type)];
      if (here.isInterfaceObject(result) || there.isInterfaceObject(resultThere)) continue;
      const [types, typesThere] = [here.possible(result), there.possible(resultThere)];
      const apart = [...without(types, typesThere), ...without(typesThere, types)];
      if (apart.length > 0)
        faults.add(
          `${here.name} and ${there.name} both resolve ${type}.${name}, and not both have ${apart.join(', ')} of ${result}; ` +
            'give both the same types, or let one of them alone resolve it',
        );
      for (const common of types)
        if (typesThere.includes(common)) open.push({ here, there, type: common, typeThere: common });
    }
  }
  return [...faults];
}

/** Where a plan can go from one of the two to the other. */
function recordsOf(here: SubgraphTypes, there: SubgraphTypes): Place[] {
  return here.names().flatMap((type): Place[] => {
    if (here.isAbstract(type)) return objectsOf(here, there, type, false);
    if (there.isAbstract(type)) return objectsOf(there, here, type, true);
    return there.has(type) && here.keys(type).resolvable + there.keys(type).resolvable > 0
      ? [{ here, there, type, typeThere: type }]
      : [];
  });
}

/** The types of an interface that is an `@interfaceObject` in the other subgraph. */
function objectsOf(owner: SubgraphTypes, other: SubgraphTypes, type: string, turned: boolean): Place[] {
  if (!other.isInterfaceObject(type)) return [];
  return owner
    .possible(type)
    .map((one) =>
      turned
        ? { here: other, there: owner, type, typeThere: one }
        : { here: owner, there: other, type: one, typeThere: type },
    );
}

const without = (all: readonly string[], some: readonly string[]): string[] => all.filter((one) => !some.includes(one));
