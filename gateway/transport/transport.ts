import type { DocumentNode } from 'graphql';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';

/** One fetch of a query plan, on its way to a subgraph. */
export interface SubgraphRequest {
  query: string;
  document?: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
  viewer: Principal;
  /** When the operation must have ended, as `performance.now()` counts. */
  endsAt?: number | undefined;
  /** Aborts when the client is gone. */
  left?: AbortSignal | undefined;
  /** Aborts when nobody waits for the answer any more. */
  ended?: AbortSignal;
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: SubgraphError[];
  /** What it gave out, for the disclosure record of the operation. */
  disclosed: Disclosed;
}

/** How the gateway reaches a subgraph: in this process, or over HTTP. Every error that comes back carries a public code. */
export interface SubgraphTransport {
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Ends its connections, where it has any. */
  close?(): Promise<void>;
}
