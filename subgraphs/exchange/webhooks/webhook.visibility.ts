import sql from 'sql-template-tag';
import { asParent, parties } from '../../../platform/database/listing/index.ts';

/** Who subscribes to what is nobody else's business. */
export const webhookVisibility = parties({
  who: '订阅机构 / The subscribing agency',
  isPrivate: true,
  are: ({ agencyId }) => (agencyId === null ? [] : [sql`t.agency_id = ${agencyId}::uuid`]),
});

export const attemptVisibility = asParent(webhookVisibility, 'exchange.webhook_endpoint', 'endpoint_id');
