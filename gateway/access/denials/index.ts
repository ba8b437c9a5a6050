import { createHash } from 'node:crypto';
import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Clock } from '../../../platform/clock/clock.ts';
import { localDateOf } from '../../../platform/deadlines/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Logger } from '../../../platform/logging/logger.ts';
import type { SharedTypes } from '../../../platform/subgraph/index.ts';
import { subgraphSchema } from '../../../platform/subgraph/subgraph-schema.ts';
import { ownTransport } from '../../transport/own.ts';
import type { SubgraphTransport } from '../../transport/transport.ts';
import type { AccessFilter } from '../access-filter.ts';
import type { Denial } from './denial.type.ts';
import { denialsOf, type SharedItem } from './denials-of.ts';
import { type DenialsContext, WhyDeniedResolver } from './why-denied.resolver.ts';

const name = 'access';

/** What the gateway tells of its rules, as a subgraph without records: only it has the rules of all the others. */
export const denialsSubgraph = {
  name,
  ...subgraphSchema({ name, access: { public: ['Denial'] }, resolvers: [WhyDeniedResolver] }),
  workflows: [],
  nouns: [],
};

export interface DenialsOptions {
  filter: AccessFilter;
  /** The schema that clients see. */
  schema(): GraphQLSchema;
  items: readonly SharedItem[];
  shared: readonly SharedTypes[];
  maxTokens: number;
  clock: Clock;
  log: Logger;
}

export function denialsTransport({
  filter,
  schema,
  items,
  shared,
  maxTokens,
  clock,
  log,
}: DenialsOptions): SubgraphTransport {
  const denials = (viewer: Principal, text: string, operationName: string | null): Denial[] => {
    const document = parsed(text, maxTokens);
    const faults = validate(schema(), document);
    if (faults.length > 0) throw unfit(faults.map(({ message }) => message).join('; '));
    const operation = getOperationAST(document, operationName);
    if (!operation) throw unfit('请以 operationName 指明一个操作 / Name one of its operations by operationName');
    const hash = createHash('sha256').update(text).digest('hex');
    const { document: filtered, refusals } = filter.filter(schema(), hash, document, operation, viewer);
    const left = filtered ?? document;
    const allowed = getOperationAST(left, operation.name?.value) ?? operation;
    const today = localDateOf(clock.now());
    const sharing = { items, shared, today };
    return denialsOf(refusals, { schema: schema(), document: left, operation: allowed }, sharing, viewer);
  };
  const context = (viewer: Principal): DenialsContext => ({ viewer, denials });
  return ownTransport({ name, schema: denialsSubgraph.schema, context, log });
}

function parsed(text: string, maxTokens: number) {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw unfit(error.message);
    throw error;
  }
}

const unfit = (message: string) => new ValidationFailed({ path: 'operation', message });
