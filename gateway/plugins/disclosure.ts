import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Disclosed, DisclosureKind, DisclosureOutcome } from '../../platform/disclosure/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';

/** What there is to record of an operation. */
export interface OperationFacts {
  viewer: Principal;
  kind: DisclosureKind;
  name: string | null;
  /** SHA-256 of the document's text, in hexadecimal. */
  hash: string | null;
  /** Fields that were read, as `Type.field`. */
  fields: ReadonlySet<string>;
  disclosed: readonly Disclosed[];
  outcome: DisclosureOutcome;
  errors: readonly string[];
  refused: readonly string[];
}

export interface DisclosureOptions {
  /**
   * Keeps the record of an operation before its answer leaves, and gives its id.
   * @throws when it cannot be kept and no answer may leave without
   */
  record(facts: OperationFacts): Promise<string>;
  /**
   * Why the viewer may not be given so much; null when it may.
   * @throws when it cannot be told
   */
  beyondQuota(viewer: Principal, disclosed: readonly Disclosed[]): Promise<GraphQLFormattedError | null>;
  /** Whether records can be kept; looked at before anything is changed. */
  isWell(): Promise<boolean>;
  fieldsOf(
    schema: GraphQLSchema,
    hash: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): ReadonlySet<string>;
}

const refusals: readonly unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'UNAUTHORIZED_FIELD_OR_TYPE', 'RATE_LIMITED'];
const nothing: ReadonlySet<string> = new Set();

/**
 * No answer leaves without its disclosure record (政务数据共享条例第二十九条); the record's id is its receipt. Where it cannot be kept
 * the answer is withheld, and a mutation is not begun. One that goes beyond the quota of a grant is withheld as well, and that is
 * what is recorded.
 */
export const disclosure = ({
  record,
  beyondQuota,
  isWell,
  fieldsOf,
}: DisclosureOptions): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    let hash: string | null = null;
    return {
      async didResolveSource({ queryHash }) {
        hash = queryHash ?? null;
      },
      async didResolveOperation({ operation }) {
        if (operation?.operation === 'mutation' && !(await isWell())) throw notRecorded();
      },
      async willSendResponse(requestContext) {
        const { response, contextValue } = requestContext;
        if (response.body.kind !== 'single') return;
        const { schema, document, operation, queryHash } = requestContext;
        const { singleResult } = response.body;
        const fields = document && operation && queryHash ? fieldsOf(schema, queryHash, document, operation) : nothing;
        try {
          const beyond =
            singleResult.data == null ? null : await beyondQuota(contextValue.viewer, contextValue.disclosed);
          if (beyond) {
            response.http.status = 429;
            Object.assign(singleResult, { data: null, errors: [beyond] });
          }
          const { data, errors = [] } = singleResult;
          const receipt = await record({
            viewer: contextValue.viewer,
            kind: kindOf(requestContext),
            name: operation?.name?.value ?? null,
            hash,
            fields,
            // What was fetched for an answer without data was given to nobody.
            disclosed: data == null ? [] : contextValue.disclosed,
            ...outcomeOf(data, errors),
          });
          singleResult.extensions = { ...singleResult.extensions, receipt };
        } catch {
          const { message, extensions } = notRecorded();
          response.http.status = 503;
          response.body = {
            kind: 'single',
            singleResult: { errors: [{ message, extensions: { code: extensions['code'], retryable: true } }] },
          };
        }
      },
    };
  },
});

const kindOf = ({ operation }: GraphQLRequestContext<GatewayContext>): DisclosureKind =>
  operation ? (operation.operation.toUpperCase() as 'QUERY' | 'MUTATION' | 'SUBSCRIPTION') : 'UNKNOWN';

function outcomeOf(
  data: Record<string, unknown> | null | undefined,
  errors: readonly { extensions?: Record<string, unknown> }[],
): Pick<OperationFacts, 'outcome' | 'errors' | 'refused'> {
  const codes = distinct(errors.map(({ extensions }) => extensions?.['code']));
  const refused = distinct(errors.map(({ extensions }) => extensions?.['coordinate']));
  const isAnswered = data != null && Object.values(data).some((value) => value !== null);
  if (isAnswered || codes.length === 0)
    return { outcome: codes.length === 0 ? 'ANSWERED' : 'PARTLY_ANSWERED', errors: codes, refused };
  return { outcome: codes.some((code) => refusals.includes(code)) ? 'REFUSED' : 'FAILED', errors: codes, refused };
}

const distinct = (values: readonly unknown[]): string[] =>
  [...new Set(values)].filter((value): value is string => typeof value === 'string');

const notRecorded = () =>
  new GraphQLError(
    '披露记录暂时无法写入,为此不作答复,请稍后重试 / The disclosure record cannot be kept just now, so nothing is answered; try again shortly',
    { extensions: { code: 'NOT_RECORDED', retryable: true, http: { status: 503, headers: new HeaderMap() } } },
  );
