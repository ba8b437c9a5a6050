import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { accessDirectives } from './access.ts';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable", "@external", "@requiresScopes"])';

type AccessDirectives = ReturnType<typeof accessDirectives>;

/**
 * The SDL of a type-graphql schema with its federation directives. graphql-js prints no directives, and type-graphql keeps
 * them on syntax nodes that hold nothing else, so the two are put together here.
 */
export function printSdl(schema: GraphQLSchema, access: AccessDirectives): string {
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
