import type { Clock } from '../../platform/clock/clock.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { AllowedTargets } from '../../platform/outbound/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { directoryOver } from '../identity/directory.ts';
import { type Operations, webhooksOver } from '../subgraphs.ts';
import { InProcessTransport } from '../transport/in-process.ts';

export interface WebhookSettings {
  /** Hosts and networks, as `WEBHOOK_ALLOW` has them. */
  allow: readonly string[];
  /** The hub's own address. */
  source: string;
  operations: Operations;
}

/** Delivery to the agencies' webhooks, each as the directory knows the agency now. */
export function webhooksWith(
  subgraphs: readonly Subgraph[],
  clock: Clock,
  { allow, source, operations }: WebhookSettings,
  log: Logger,
) {
  const directory = subgraphs.find(({ name }) => name === 'agencies');
  if (!directory) throw new Error('the directory of agencies is missing');
  const viewerOf = directoryOver(new InProcessTransport(directory, log));
  return webhooksOver(subgraphs, clock, { targets: new AllowedTargets(allow), source, operations, viewerOf, log });
}
