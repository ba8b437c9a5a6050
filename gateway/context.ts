import type { Principal } from '../platform/identity/principal.ts';

/** What one request carries through the gateway. */
export interface GatewayContext {
  viewer: Principal;
  requestId: string;
}
