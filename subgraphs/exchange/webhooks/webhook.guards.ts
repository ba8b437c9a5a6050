import { type DocumentNode, GraphQLError, Kind, parse, print } from 'graphql';
import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { faultAt, inputValid } from '../../../platform/commands/index.ts';
import { isUuid } from '../../../platform/database/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';
import type { WebhookEndpoint } from './webhook.entities.ts';
import type { WebhookPayload } from './webhook.kinds.ts';

export interface RegisterInput extends CommandInput {
  url: string;
  types?: string[] | null;
  subjectTypes?: string[] | null;
  subjectIds?: string[] | null;
  ownOnly?: boolean | null;
  payload?: WebhookPayload | null;
  selection?: string | null;
}

const mostEndpoints = 20;
const longestFilter = 100;
const longestSelection = 10_000;

export const registrationValid = inputValid<WebhookEndpoint, RegisterInput>(({ input }) => [
  urlFault(input.url),
  filterFault('types', input.types, /^[A-Za-z]{1,60}\.[A-Za-z]{1,60}$/),
  filterFault('subjectTypes', input.subjectTypes, /^[A-Za-z]{1,60}$/),
  (input.subjectIds ?? []).every(isUuid) ? null : faultAt('subjectIds', '须为 UUID / must be UUIDs'),
  filterFault('subjectIds', input.subjectIds, /./),
  selectionFault(input),
]);

function urlFault(text: string): FieldFault | null {
  const url = URL.canParse(text) && text.length <= 2_000 ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return faultAt('url', '须为 https 地址,至多 2000 字符 / must be an https URL of at most 2000 characters');
  return url.username || url.password || url.hash
    ? faultAt('url', '不能含用户名、密码或片段 / must have no user, password or fragment')
    : null;
}

function filterFault(field: string, values: string[] | null | undefined, shape: RegExp): FieldFault | null {
  if ((values?.length ?? 0) > longestFilter)
    return faultAt(field, `至多 ${longestFilter} 项 / at most ${longestFilter} entries`);
  const wrong = values?.find((value) => !shape.test(value));
  return wrong === undefined ? null : faultAt(field, `格式不对 / malformed: ${wrong}`);
}

function selectionFault({ payload, selection }: RegisterInput): FieldFault | null {
  if (payload !== 'SELECTION')
    return selection == null
      ? null
      : faultAt('selection', '只与 payload: SELECTION 同用 / goes with payload: SELECTION');
  if (selection == null || selection.length > longestSelection)
    return faultAt(
      'selection',
      `须写明查询,至多 ${longestSelection} 字符 / is needed, of at most ${longestSelection} characters`,
    );
  try {
    return queryFault(parse(selection, { noLocation: true, maxTokens: 2_000 }));
  } catch (error) {
    if (error instanceof GraphQLError)
      return faultAt('selection', `不是 GraphQL 文档 / is not a GraphQL document: ${error.message}`);
    throw error;
  }
}

/** One query with `$id: ID!` alone; whether it fits the graph is looked at when the endpoint is activated. */
function queryFault({ definitions }: DocumentNode): FieldFault | null {
  const [operation, ...more] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const wanted = '须为一个查询,变量只有 $id: ID! / must be one query whose only variable is $id: ID!';
  if (!operation || more.length > 0 || operation.operation !== 'query') return faultAt('selection', wanted);
  const variables = (operation.variableDefinitions ?? []).map((one) => print(one));
  return variables.length === 1 && variables[0] === '$id: ID!' ? null : faultAt('selection', wanted);
}

export const notTooMany: Guard<WebhookEndpoint, CommandInput> = {
  name: 'NOT_TOO_MANY_WEBHOOKS',
  async unmet({ row, em }) {
    const [found] = await em.execute(
      `select count(*)::int as rows from exchange.webhook_endpoint where agency_id = ? and state <> 'WITHDRAWN' and id <> ?`,
      [row.agencyId, row.id],
    );
    return Number(found?.['rows']) < mostEndpoints
      ? null
      : `每个机构至多 ${mostEndpoints} 个,请先撤销不用的 / At most ${mostEndpoints} an agency; withdraw one first`;
  },
};
