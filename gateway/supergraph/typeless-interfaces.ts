import { namedType, type SubgraphTypes } from './subgraph-types.ts';

/**
 * Fields of an interface that has no types in the subgraph. Nothing can be there, and the subgraph would say so; but the planner
 * does not ask it for fields that only others have of the interface, and the object around it becomes null without an error.
 */
export function typelessInterfaces(subgraphs: readonly SubgraphTypes[]): string[] {
  return subgraphs.flatMap((subgraph) =>
    subgraph.names().flatMap((type) =>
      [...subgraph.resolved(type)].flatMap(([name, field]) => {
        const result = namedType(field.type);
        if (!subgraph.isInterface(result) || subgraph.possible(result).length > 0) return [];
        const own = subgraph.fields(result);
        const isMoreElsewhere = subgraphs.some((other) =>
          [...other.fields(result).keys()].some((one) => !own.has(one)),
        );
        return isMoreElsewhere
          ? [
              `${subgraph.name}: ${type}.${name} gives ${result}, of which this subgraph has no type; add one, or drop the field`,
            ]
          : [];
      }),
    ),
  );
}
