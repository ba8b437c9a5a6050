import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  separateOperations,
  validate,
} from 'graphql';
import { maxPageSize } from '../../platform/database/listing/page-args.ts';
import { ValidationFailed } from '../../platform/errors/index.ts';
import { connectionOf } from '../paging/connection-of.ts';
import type { PagedOperation } from '../paging/connection-pages.ts';
import { OperationFailed } from '../paging/operation-failed.error.ts';

/** A request of GraphQL over HTTP. */
export interface AskedOperation {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

export interface ExportedOperation extends PagedOperation {
  /** The field that gives the connection. */
  name: string;
  /** The operation that was asked for, with its fragments. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** What is selected of each node. */
  node: FieldNode;
  connection: GraphQLObjectType;
}

/** What the export asks for beside the nodes, and the variables that turn its pages. */
const turning = parse(`query ($__after: String, $__isFirst: Boolean!) {
  pageInfo { hasNextPage endCursor } totalCount @include(if: $__isFirst) }`).definitions[0] as OperationDefinitionNode;
const [firstArgument, afterArgument] = (
  (parse(`{ all(first: ${maxPageSize}, after: $__after) }`).definitions[0] as OperationDefinitionNode).selectionSet
    .selections[0] as FieldNode
).arguments as [never, never];
const pageArguments = new Set(['first', 'after', 'last', 'before']);

/**
 * Reads an operation that leads to one connection, and makes of it one that gives its pages. On the way to the connection
 * there is one field a level, so that every row of the export is a node of that connection.
 * @throws OperationFailed as the graph refuses the document; ValidationFailed when there is not just one connection in it
 */
export function exportedOperation(
  { query, variables, operationName }: AskedOperation,
  schema: GraphQLSchema,
  maxTokens: number,
): ExportedOperation {
  const whole = parsed(query, maxTokens);
  const faults = validate(schema, whole);
  if (faults.length > 0) throw new OperationFailed(faults.map((fault) => told(fault, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = getOperationAST(whole, operationName);
  if (!operation) throw new OperationFailed([unresolved]);
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root)
    throw unfit('只能导出查询 / Only a query can be exported');
  const document = separateOperations(whole)[operation.name?.value ?? ''] as DocumentNode;
  const { selectionSet, ...found } = paged(operation.selectionSet, root);
  const definition: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(turning.variableDefinitions ?? [])],
    selectionSet,
  };
  const definitions = document.definitions.map((one) => (one === operation ? definition : one));
  return {
    ...found,
    document,
    operation,
    query: print({ kind: Kind.DOCUMENT, definitions }),
    variables: variables ?? {},
  };
}

type Found = Pick<ExportedOperation, 'name' | 'node' | 'connection' | 'path'> & { selectionSet: SelectionSetNode };

/** The selection with its connection turned page by page, under its own names. */
function paged(set: SelectionSetNode, parent: GraphQLObjectType): Found {
  const { alias: _, ...field } = onlyFieldOf(set);
  const definition = parent.getFields()[field.name.value];
  const type = definition && getNullableType(definition.type);
  if (!definition || !field.selectionSet || !isObjectType(type)) throw unfit(noConnection);
  const name = field.name.value;
  const connection = connectionOf(definition);
  if (!connection) {
    const { selectionSet, path, ...found } = paged(field.selectionSet, type);
    return { ...found, path: [name, ...path], selectionSet: setOf({ ...field, selectionSet }) };
  }
  const given = field.arguments?.find((one) => pageArguments.has(one.name.value));
  if (given)
    throw unfit(
      `请去掉 ${name} 的 ${given.name.value},导出会自行翻页 / Leave out ${given.name.value} of ${name}: the export turns the pages itself`,
    );
  const { alias: __, ...node } = onlyFieldOf(field.selectionSet);
  if (node.name.value !== 'nodes') throw unfit(noConnection);
  const all: FieldNode = {
    ...field,
    arguments: [...(field.arguments ?? []), firstArgument, afterArgument],
    selectionSet: setOf(node, ...turning.selectionSet.selections),
  };
  return { name, node, connection, path: [name], selectionSet: setOf(all) };
}

function onlyFieldOf({ selections: [only, ...more] }: SelectionSetNode): FieldNode {
  if (only?.kind !== Kind.FIELD || only.directives?.length || more.length > 0) throw unfit(noConnection);
  return only;
}

const setOf = (...selections: SelectionSetNode['selections']): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

const noConnection =
  '查询须逐层只选一个字段,直到一个列表,再选其 nodes { … },例如 { petitions { nodes { number title } } } / Select one field a level down to one connection and of it nodes { … } alone, such as { petitions { nodes { number title } } }';

const unfit = (message: string) => new ValidationFailed({ path: 'query', message });

const unresolved = {
  message: '请以 operationName 指明文档中的一个操作 / Name one operation of the document by operationName',
  extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
};

function parsed(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new OperationFailed([told(error, 'GRAPHQL_PARSE_FAILED')]);
    throw error;
  }
}

const told = ({ message, locations }: GraphQLError, code: string) => ({ message, locations, extensions: { code } });
