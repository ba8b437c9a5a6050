import { createHash } from 'node:crypto';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  OperationTypeNode,
  print,
  separateOperations,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { FollowedDocument } from '../context.ts';
import { type FollowedField, followedFields, type LoggedChange } from '../subgraphs.ts';

/** A subscription as it is served: which events it wants, and the query that is asked for each of them. */
export interface FollowedOperation {
  /** The same for operations that ask the same. */
  key: string;
  /** Whose worklist it follows, instead of the log; null for the viewer's own agency. */
  worklistOf?: string | null;
  /** The cursor that its client goes on from. */
  after: string | null;
  wants(event: LoggedChange): boolean;
  query: string;
  variablesFor(event: LoggedChange): Record<string, unknown>;
  /** Response key of its one field. */
  responseKey: string;
}

/** @throws ValidationFailed when an argument breaks a rule */
export function followedOperation(
  schema: GraphQLSchema,
  { document, operation, given, variables }: FollowedDocument,
): FollowedOperation {
  const alone = separateOperations(document)[operation.name?.value ?? ''] as DocumentNode;
  const idVariable = freeName(operation.variableDefinitions ?? []);
  let root: FieldNode | undefined;
  const typeInfo = new TypeInfo(schema);
  const asked: DocumentNode = visit(
    alone,
    visitWithTypeInfo(typeInfo, {
      OperationDefinition: { leave: (node) => ({ ...node, operation: OperationTypeNode.QUERY }) },
      NamedType: (node) =>
        node.name.value === schema.getSubscriptionType()?.name
          ? { ...node, name: { ...node.name, value: schema.getQueryType()?.name as string } }
          : undefined,
      Field(node) {
        if (typeInfo.getParentType() !== schema.getSubscriptionType()) return undefined;
        root ??= node;
        return {
          ...node,
          alias: { kind: Kind.NAME, value: node.alias?.value ?? node.name.value },
          name: { kind: Kind.NAME, value: fieldOf(node).query },
          arguments: [idArgument(idVariable)],
        };
      },
    }),
  );
  if (!root) throw new Error('a subscription without a field');
  const definition = schema.getSubscriptionType()?.getFields()[root.name.value];
  if (!definition) throw new Error(`no field of the subscription: ${root.name.value}`);
  const { after, ...args } = getArgumentValues(definition, root, variables);
  const field = fieldOf(root);
  const query = print(withVariables(asked, idVariable));
  return {
    key: createHash('sha256')
      .update(JSON.stringify([query, given]))
      .digest('base64url'),
    ...(field.isWorklist ? { worklistOf: (args['agencyId'] as string | null | undefined)?.toLowerCase() ?? null } : {}),
    after: (after as string | null | undefined) ?? null,
    wants: field.told(args),
    query,
    variablesFor: (event) => ({ ...given, [idVariable]: field.keyOf(event) }),
    responseKey: root.alias?.value ?? root.name.value,
  };
}

function fieldOf({ name: { value } }: FieldNode): FollowedField {
  const field = followedFields[value];
  if (!field) throw new Error(`nobody serves the subscription ${value}`);
  return field;
}

function freeName(definitions: readonly VariableDefinitionNode[]): string {
  const taken = new Set(definitions.map(({ variable }) => variable.name.value));
  let name = 'followedId';
  while (taken.has(name)) name = `${name}_`;
  return name;
}

const variable = (value: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } }) as const;

const idArgument = (name: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: 'id' },
  value: variable(name),
});

/** Variables that chose between events are used nowhere in the query, which would not be valid with them. */
function withVariables(document: DocumentNode, idVariable: string): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  const ofId: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variable(idVariable),
    type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } } },
  };
  return visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [
        ofId,
        ...(node.variableDefinitions ?? []).filter((one) => used.has(one.variable.name.value)),
      ],
    }),
  });
}
