import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { maxSelections } from '../plugins/operation-limits.ts';
import { type AccessProfile, type AccessRules, lacking } from './access-rules.ts';

/** A field or type that was taken out of an operation. */
export interface Refusal {
  /** Response keys from the root; lists have no place in it, because nothing was fetched. */
  path: readonly string[];
  /** `Type.field` or `Type` as the schema has it. */
  coordinate: string;
  /** What the viewer lacks: scopes, policies, or any identity. */
  needs: string;
  /** The selections around it: it counts only where their `@skip` and `@include` let it through. */
  within: readonly SelectionNode[];
}

/** What has to become null in the answer, below one object of it. */
export interface RefusedKeys {
  key: string;
  type: GraphQLOutputType;
  /** Object types that have it; null for all. */
  on: ReadonlySet<string> | null;
  refusal: Refusal | null;
  children: readonly RefusedKeys[];
}

export interface FilteredOperation {
  /** The operation alone, without what is refused; null when nothing is, and the document is run as it came. */
  document: DocumentNode | null;
  refusals: readonly Refusal[];
  refused: readonly RefusedKeys[];
}

/**
 * Holds the place of a selection of which nothing is left, and tells object types apart; taken out of the answer again. Names
 * that begin so are reserved (GraphQL specification, section 2.1.9), so that no client has it for a field of its own.
 */
export const placeholder = '__access';

const typename: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: placeholder },
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * Takes out of an operation whatever the profile may not read. Fragments are looked into wherever they are spread, a field
 * of an interface needs the rules of every type behind it, and a type needs its rule however it is reached.
 */
export function filterOperation(
  schema: GraphQLSchema,
  rules: AccessRules,
  profile: AccessProfile,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): FilteredOperation {
  const root = schema.getRootType(operation.operation);
  if (!root) return { document: null, refusals: [], refused: [] };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const refusals: Refusal[] = [];
  let seen = 0;

  const refuse = (coordinate: string, needs: string, path: readonly string[], within: readonly SelectionNode[]) => {
    const refusal = { path, coordinate, needs, within };
    refusals.push(refusal);
    return refusal;
  };

  /** Why the field may not be read; null when it may. */
  const refusalOf = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => {
    const result: GraphQLNamedType = getNamedType(field.type);
    const behind = isInterfaceType(parent) ? schema.getPossibleTypes(parent) : [];
    const coordinates = [
      `${parent.name}.${field.name}`,
      result.name,
      ...behind.flatMap(({ name }) => [name, `${name}.${field.name}`]),
      ...(isInterfaceType(result) ? schema.getPossibleTypes(result).map(({ name }) => name) : []),
    ];
    for (const coordinate of coordinates) {
      const rule = coordinate.includes('.') ? rules.fields.get(coordinate) : rules.types.get(coordinate);
      const needs = lacking(rule, profile);
      if (needs !== null) return { coordinate, needs };
    }
    return null;
  };

  const filterSet = (
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    on: ReadonlySet<string> | null,
    path: readonly string[],
    within: readonly SelectionNode[],
  ): { selections: SelectionNode[]; refused: RefusedKeys[] } => {
    const selections: SelectionNode[] = [];
    const refused: RefusedKeys[] = [];
    for (const selection of set.selections) {
      if (++seen > maxSelections) throw tooComplex();
      const around = selection.directives?.length ? [...within, selection] : within;
      if (selection.kind !== Kind.FIELD) {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!inner) continue;
        const condition = inner.typeCondition ? schema.getType(inner.typeCondition.name.value) : parent;
        if (!isCompositeType(condition)) continue;
        const needs = lacking(rules.types.get(condition.name), profile);
        if (needs !== null) {
          refuse(condition.name, needs, path, around);
          continue;
        }
        const types = isAbstractType(parent) || isAbstractType(condition) ? possible(schema, condition) : on;
        const part = filterSet(inner.selectionSet, condition, types, path, around);
        refused.push(...part.refused);
        if (part.selections.length > 0)
          selections.push({
            kind: Kind.INLINE_FRAGMENT,
            typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition.name } },
            directives: selection.directives ?? [],
            selectionSet: { kind: Kind.SELECTION_SET, selections: part.selections },
          });
        continue;
      }
      const field = fieldOf(schema, parent, selection.name.value);
      if (!field) continue;
      const key = selection.alias?.value ?? selection.name.value;
      const at = [...path, key];
      const why = refusalOf(parent, field);
      if (why) {
        const refusal = refuse(why.coordinate, why.needs, at, around);
        refused.push({ key, type: field.type, on, refusal, children: [] });
        continue;
      }
      const type = getNamedType(field.type);
      if (!selection.selectionSet || !isCompositeType(type)) {
        selections.push(selection);
        continue;
      }
      const part = filterSet(selection.selectionSet, type, null, at, around);
      const tellApart = part.selections.length === 0 || part.refused.some((one) => one.on !== null);
      if (tellApart || part.refused.length > 0)
        refused.push({ key, type: field.type, on, refusal: null, children: part.refused });
      selections.push({
        ...selection,
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: tellApart ? [...part.selections, typename] : part.selections,
        },
      });
    }
    return { selections, refused };
  };

  const { selections, refused } = filterSet(operation.selectionSet, root, null, [], []);
  if (refusals.length === 0) return { document: null, refusals, refused };
  const filtered: OperationDefinitionNode = {
    ...operation,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: selections.length > 0 ? selections : [typename],
    },
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [filtered] }, refusals, refused };
}

const tooComplex = () =>
  new GraphQLError(
    `查询连同片段展开后超过 ${maxSelections} 项,请拆分 / Over ${maxSelections} selections with its fragments written out; split the operation`,
    { extensions: { code: 'OPERATION_TOO_COMPLEX', limit: maxSelections, http: { status: 400 } } },
  );

function fieldOf(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return 'getFields' in parent ? parent.getFields()[name] : undefined;
}

const possible = (schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlySet<string> =>
  new Set((isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).map(({ name }) => name));
