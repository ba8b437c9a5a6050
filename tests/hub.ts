import { createGateway, type Gateway } from '../gateway/app.ts';
import { subgraphDefinitions } from '../gateway/subgraphs.ts';
import { composeSupergraph } from '../gateway/supergraph/compose.ts';
import { createLogger } from '../platform/logging/logger.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';
import { openedSubgraph, temporaryFiles } from '../platform/testing/index.ts';

export interface HubAnswer {
  status: number;
  contentType: string;
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
  /** `subgraph: statement` of every SQL statement that the answer cost. */
  statements: string[];
}

export interface Hub {
  gateway: Gateway;
  subgraphs: readonly Subgraph[];
  /** Sends an operation as a client would, over HTTP. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<HubAnswer>;
  /** Sends any body. */
  post(payload: string, headers?: Record<string, string>): Promise<HubAnswer>;
}

let opened: Promise<Hub> | undefined;

/** The whole hub over the records of 2025, one for a test process; for reading only. */
export function openedHub(): Promise<Hub> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Hub> {
  const subgraphs = await Promise.all(subgraphDefinitions.map(openedSubgraph));
  const gateway = await createGateway({
    subgraphs,
    files: temporaryFiles().files,
    supergraphSdl: composeSupergraph(subgraphDefinitions),
    log: createLogger('silent'),
    demo: true,
  });
  const post = async (payload: string, headers: Record<string, string> = {}): Promise<HubAnswer> => {
    const statements: string[] = [];
    const stops = subgraphs.map(({ name, database }) =>
      database.onStatement((text) => statements.push(`${name}: ${text}`)),
    );
    try {
      const response = await gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      });
      const { data = null, errors = [] } = JSON.parse(response.payload) as {
        data?: unknown;
        errors?: HubAnswer['errors'];
      };
      return {
        status: response.statusCode,
        contentType: String(response.headers['content-type']),
        data,
        errors,
        statements,
      };
    } finally {
      for (const stop of stops) stop();
    }
  };
  return {
    gateway,
    subgraphs,
    post,
    ask: (query, variables = {}, headers = {}) => post(JSON.stringify({ query, variables }), headers),
  };
}
