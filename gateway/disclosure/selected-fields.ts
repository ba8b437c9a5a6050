import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** Operations of one hub, by document and operation. */
const mostOperations = 5_000;

/** The fields that an operation selects, as `Type.field` of object types; what was looked at once is a look-up afterwards. */
export class SelectedFields {
  readonly #cache = new LRUCache<string, ReadonlySet<string>>({ max: mostOperations });

  /** @param hash of the document that is run */
  of(
    schema: GraphQLSchema,
    hash: string,
    document: DocumentNode,
    { name }: OperationDefinitionNode,
  ): ReadonlySet<string> {
    const key = `${hash} ${name?.value ?? ''}`;
    let found = this.#cache.get(key);
    if (!found) {
      found = selected(schema, document, name?.value);
      this.#cache.set(key, found);
    }
    return found;
  }
}

function selected(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Set<string> {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: ({ name }) => (name?.value === operationName ? undefined : false),
      [Kind.FIELD]: ({ name }) => {
        const parent = types.getParentType();
        if (!parent) return;
        const objects = isInterfaceType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const { name: type } of objects) fields.add(`${type}.${name.value}`);
      },
    }),
  );
  return fields;
}
