import { type FieldDefinitionNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { differingTypes } from './differing-types.ts';
import type { NamedSdl } from './named-sdl.ts';
import { sharedGrids } from './shared-grids.ts';
import { directiveOf, isGrid, namedType, type SubgraphTypes, textOf, typesOf } from './subgraph-types.ts';
import { typelessInterfaces } from './typeless-interfaces.ts';

/**
 * Shapes that compose and that Apollo's planner (2.14.4) then answers wrongly, without an error. Each line says where and what
 * to do instead.
 */
export function unsafeShapes(subgraphs: readonly NamedSdl[]): string[] {
  const all = typesOf(subgraphs);
  return [
    ...all.flatMap((types) =>
      types
        .names()
        .flatMap((type) => [
          ...keyFaults(type, types),
          ...gridFaults(type, types),
          ...[...types.fields(type).values()].flatMap((field) => requiresFaults(type, field, types)),
        ]),
    ),
    ...differingTypes(all),
    ...sharedGrids(all),
    ...typelessInterfaces(all),
  ];
}

function keyFaults(type: string, types: SubgraphTypes): string[] {
  const { resolvable, fixed } = types.keys(type);
  if (fixed === 0) return [];
  const place = `${types.name}: ${type}`;
  // Records that another subgraph tells of are asked for here all the same.
  if (types.isInterfaceObject(type))
    return [`${place} is an @interfaceObject with a key that is not resolvable; make the key resolvable`];
  // A record that this subgraph told of is asked for again by the key that is at hand, resolvable or not.
  if (resolvable > 0)
    return [`${place} has keys that are resolvable and keys that are not; make all of them resolvable, or none`];
  return [];
}

function requiresFaults(type: string, field: FieldDefinitionNode, types: SubgraphTypes): string[] {
  const place = `${types.name}: ${type}.${field.name.value} @requires`;
  return neededFields(textOf(directiveOf(field, 'requires'), 'fields'), type, types).flatMap((needed) => [
    // The planner takes the value that the client asked for with arguments of its own.
    ...(needed.definition.arguments?.length
      ? [`${place} ${needed.name}, which takes arguments; require a field without any`]
      : []),
    ...(needed.inGrid ? [`${place} fields in ${needed.name}, ${asGrid}`] : []),
  ]);
}

function gridFaults(type: string, types: SubgraphTypes): string[] {
  return types
    .keyFields(type)
    .flatMap((fields) => neededFields(fields, type, types))
    .filter(({ inGrid }) => inGrid)
    .map(({ name }) => `${types.name}: ${type} has a key with fields in ${name}, ${asGrid}`);
}

/** The gateway sends null for each of the inner lists. */
const asGrid = 'which is a list of lists; use a list of objects with lists in them';

interface NeededField {
  readonly name: string;
  readonly definition: FieldDefinitionNode;
  /** Objects in lists of lists. */
  readonly inGrid: boolean;
}

/** The fields of a selection such as `size { width }`, at all levels. */
function neededFields(fields: string, type: string, types: SubgraphTypes): NeededField[] {
  if (!fields) return [];
  return within((parse(`{ ${fields} }`).definitions[0] as OperationDefinitionNode).selectionSet, type);

  function within({ selections }: SelectionSetNode, type: string): NeededField[] {
    return selections.flatMap((selection): NeededField[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return within(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      const definition = types.fields(type).get(selection.name.value);
      if (!definition) return [];
      return [
        {
          name: `${type}.${definition.name.value}`,
          definition,
          inGrid: !!selection.selectionSet && isGrid(definition.type),
        },
        ...(selection.selectionSet ? within(selection.selectionSet, namedType(definition.type)) : []),
      ];
    });
  }
}
