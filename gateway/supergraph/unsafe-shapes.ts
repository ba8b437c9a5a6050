import { type FieldDefinitionNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { differingTypes } from './differing-types.ts';
import type { NamedSdl } from './named-sdl.ts';
import { directiveOf, namedType, SubgraphTypes, textOf } from './subgraph-types.ts';
import { typelessInterfaces } from './typeless-interfaces.ts';

/**
 * Shapes that compose and that Apollo's planner (2.14.4) then answers wrongly, without an error. Each line says where and what
 * to do instead.
 */
export function unsafeShapes(subgraphs: readonly NamedSdl[]): string[] {
  const all = subgraphs.map((one) => new SubgraphTypes(one));
  return [
    ...all.flatMap((types) =>
      types
        .names()
        .flatMap((type) => [
          ...keyFaults(type, types),
          ...[...types.fields(type).values()].flatMap((field) => requiresFaults(type, field, types)),
        ]),
    ),
    ...differingTypes(all),
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

/** The planner takes the value that the client asked for with arguments of its own. */
function requiresFaults(type: string, field: FieldDefinitionNode, types: SubgraphTypes): string[] {
  const fields = textOf(directiveOf(field, 'requires'), 'fields');
  if (!fields) return [];
  const { selectionSet } = parse(`{ ${fields} }`).definitions[0] as OperationDefinitionNode;
  return withArguments(selectionSet, type, types).map(
    (needed) =>
      `${types.name}: ${type}.${field.name.value} @requires ${needed}, which takes arguments; require a field without any`,
  );
}

function withArguments({ selections }: SelectionSetNode, type: string, types: SubgraphTypes): string[] {
  return selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return withArguments(selection.selectionSet, selection.typeCondition?.name.value ?? type, types);
    const definition = types.fields(type).get(selection.name.value);
    if (!definition) return [];
    return [
      ...(definition.arguments?.length ? [`${type}.${definition.name.value}`] : []),
      ...(selection.selectionSet ? withArguments(selection.selectionSet, namedType(definition.type), types) : []),
    ];
  });
}
