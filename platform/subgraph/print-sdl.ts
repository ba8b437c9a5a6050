import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
  printSchema,
  type TypeNode,
  visit,
} from 'graphql';
import type { accessDirectives } from './access.ts';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable", "@external", "@requiresScopes"])';

type AccessDirectives = ReturnType<typeof accessDirectives>;

/**
 * The SDL of a type-graphql schema with its federation directives. graphql-js prints no directives, and type-graphql keeps
 * them on syntax nodes that hold nothing else, so the two are put together here.
 * @param refusable types whose fields may be refused for one row and not for another: where such a field cannot be null, the
 *   row is null in its list, and the rows beside it stay
 */
export function printSdl(schema: GraphQLSchema, access: AccessDirectives, refusable: readonly string[]): string {
  const directivesOf = (type: string, field?: string): readonly ConstDirectiveNode[] => {
    const definition = schema.getType(type);
    if (!isObjectType(definition)) return [];
    return (field === undefined ? definition : definition.getFields()[field])?.astNode?.directives ?? [];
  };
  const document = visit(parse(printSchema(schema)), {
    [Kind.OBJECT_TYPE_DEFINITION]: {
      enter: (node) => {
        const type = { ...node, directives: directivesOf(node.name.value) };
        return {
          ...type,
          directives: [...type.directives, ...access.ofType(type)],
          fields: (node.fields ?? []).map((field) => ({
            ...field,
            type: node.name.value === 'Mutation' ? field.type : withNulls(field.type, refusable),
            directives: [
              ...(field.directives ?? []),
              ...directivesOf(node.name.value, field.name.value),
              ...access.ofField(node.name.value, field.name.value),
            ],
          })),
        };
      },
    },
  });
  return `${federationLink}\n\n${print(document)}\n`;
}

/** The same type, with null in the place of one that is refusable. */
function withNulls(type: TypeNode, refusable: readonly string[]): TypeNode {
  if (type.kind === Kind.NAMED_TYPE) return type;
  if (type.kind === Kind.LIST_TYPE) return { ...type, type: withNulls(type.type, refusable) };
  const inner = type.type;
  if (inner.kind === Kind.NAMED_TYPE) return refusable.includes(inner.name.value) ? inner : type;
  return { ...type, type: withNulls(inner, refusable) as typeof inner };
}
