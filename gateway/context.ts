import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Disclosed } from '../platform/disclosure/index.ts';
import type { Principal } from '../platform/identity/principal.ts';

/** A subscription that has passed every check of an operation. */
export interface FollowedDocument {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Variables as they came. */
  given: Record<string, unknown>;
  /** The same as the schema reads them, with their defaults. */
  variables: Record<string, unknown>;
}

/** What one request carries through the gateway. */
export interface GatewayContext {
  viewer: Principal;
  requestId: string;
  /** What each fetch gave out; summed up in the disclosure record. */
  disclosed: Disclosed[];
  /** When its subgraphs must have answered, as `performance.now()` counts. */
  endsAt?: number;
  /** Aborts when the client is gone. */
  left?: AbortSignal;
  /** Takes a subscription over; absent where the answer is one alone. */
  follow?(found: FollowedDocument): void;
  /** The request says by its method that it changes nothing (RFC 9110, section 9.2.1). */
  isSafe?: boolean;
}
