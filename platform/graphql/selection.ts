import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const cache = new WeakMap<FieldNode, Map<string, readonly string[]>>();

/**
 * The fields that are asked for under this one. `@skip` and `@include` are not looked at, so that the result depends on
 * the document alone and is kept with it: a column too many is read at worst.
 * @param onType only what fragments on this type ask for (the answers of `_entities`)
 */
export function fieldsOf(info: GraphQLResolveInfo, onType?: string): readonly string[] {
  return cached(info, onType ?? '', () => [...namesIn(selections(info), info, [], onType)]);
}

/** The fields that are asked for of a connection's nodes. */
export function nodeFields(info: GraphQLResolveInfo): readonly string[] {
  return cached(info, '/node', () => [
    ...new Set([...namesIn(selections(info), info, ['nodes']), ...namesIn(selections(info), info, ['edges', 'node'])]),
  ]);
}

function cached(info: GraphQLResolveInfo, key: string, compute: () => readonly string[]): readonly string[] {
  const [node] = info.fieldNodes;
  if (!node || info.fieldNodes.length > 1) return compute();
  const entries = cache.get(node) ?? new Map<string, readonly string[]>();
  cache.set(node, entries);
  const fields = entries.get(key) ?? Object.freeze(compute());
  entries.set(key, fields);
  return fields;
}

const selections = (info: GraphQLResolveInfo) =>
  info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));

function namesIn(
  sets: SelectionSetNode[],
  info: GraphQLResolveInfo,
  path: readonly string[],
  onType?: string,
): Set<string> {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode, rest: readonly string[], within: boolean) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (!within) continue;
        const [next, ...further] = rest;
        if (next === undefined) names.add(selection.name.value);
        else if (selection.name.value === next && selection.selectionSet) visit(selection.selectionSet, further, true);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
        if (fragment) visit(fragment.selectionSet, rest, within || fragment.typeCondition?.name.value === onType);
      }
    }
  };
  for (const set of sets) visit(set, path, onType === undefined);
  return names;
}
