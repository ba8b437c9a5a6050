import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { NamedSdl } from './named-sdl.ts';

type TypeNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

const kinds: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
]);

/**
 * Shapes that compose and that Apollo's planner (2.14.4) then answers wrongly, without an error. Each line says where and what
 * to do instead.
 */
export function unsafeShapes(subgraphs: readonly NamedSdl[]): string[] {
  return subgraphs.flatMap(({ name, sdl }) => {
    const types = new Map<string, TypeNode[]>();
    for (const node of parse(sdl).definitions as readonly TypeNode[])
      if (kinds.has(node.kind)) types.set(node.name.value, [...(types.get(node.name.value) ?? []), node]);
    return [...types].flatMap(([type, nodes]) => [
      ...keyFaults(`${name}: ${type}`, nodes),
      ...nodes.flatMap(({ fields = [] }) => fields.flatMap((field) => requiresFaults(name, type, field, types))),
    ]);
  });
}

function keyFaults(place: string, nodes: readonly TypeNode[]): string[] {
  const directives = nodes.flatMap((node) => node.directives ?? []);
  const keys = directives.filter((one) => isNamed(one, 'key'));
  const fixed = keys.filter((key) =>
    key.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    ),
  );
  if (fixed.length === 0) return [];
  // Records that another subgraph tells of are asked for here all the same.
  if (directives.some((one) => isNamed(one, 'interfaceObject')))
    return [`${place} is an @interfaceObject with a key that is not resolvable; make the key resolvable`];
  // A record that this subgraph told of is asked for again by the key that is at hand, resolvable or not.
  if (fixed.length < keys.length)
    return [`${place} has keys that are resolvable and keys that are not; make all of them resolvable, or none`];
  return [];
}

/** The planner takes the value that the client asked for with arguments of its own. */
function requiresFaults(
  subgraph: string,
  type: string,
  field: FieldDefinitionNode,
  types: ReadonlyMap<string, readonly TypeNode[]>,
): string[] {
  const requires = field.directives?.find((one) => isNamed(one, 'requires'));
  const fields = requires?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) return [];
  const { selectionSet } = parse(`{ ${fields.value} }`).definitions[0] as OperationDefinitionNode;
  return withArguments(selectionSet, type, types).map(
    (needed) =>
      `${subgraph}: ${type}.${field.name.value} @requires ${needed}, which takes arguments; require a field without any`,
  );
}

function withArguments(
  { selections }: SelectionSetNode,
  type: string,
  types: ReadonlyMap<string, readonly TypeNode[]>,
): string[] {
  return selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return withArguments(selection.selectionSet, selection.typeCondition?.name.value ?? type, types);
    const definition = types
      .get(type)
      ?.flatMap(({ fields = [] }) => fields)
      .find(({ name }) => name.value === selection.name.value);
    if (!definition) return [];
    return [
      ...(definition.arguments?.length ? [`${type}.${definition.name.value}`] : []),
      ...(selection.selectionSet ? withArguments(selection.selectionSet, namedType(definition), types) : []),
    ];
  });
}

function namedType({ type }: FieldDefinitionNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}

const isNamed = ({ name }: ConstDirectiveNode, directive: string): boolean =>
  name.value === directive || name.value === `federation__${directive}`;
