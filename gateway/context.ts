import type { Disclosed } from '../platform/disclosure/index.ts';
import type { Principal } from '../platform/identity/principal.ts';

/** What one request carries through the gateway. */
export interface GatewayContext {
  viewer: Principal;
  requestId: string;
  /** What each fetch gave out; summed up in the disclosure record. */
  disclosed: Disclosed[];
}
