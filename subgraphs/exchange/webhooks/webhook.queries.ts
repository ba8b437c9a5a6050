import sql, { type Sql } from 'sql-template-tag';
import { isOneOf, Listing, type NamedLink } from '../../../platform/database/listing/index.ts';
import { AttemptSchema, WebhookSchema } from './webhook.entities.ts';
import { attemptVisibility, webhookVisibility } from './webhook.visibility.ts';
import type { WebhookState } from './webhook.workflow.ts';

export interface WebhookFilterValues {
  state?: WebhookState[] | null;
}

export const webhooks = new Listing<WebhookFilterValues, 'CREATED_AT'>({
  name: 'webhooks',
  entity: WebhookSchema,
  visibility: webhookVisibility,
  filters: { state: isOneOf('state') },
  orders: { CREATED_AT: { by: sql`t.created_at`, type: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fieldColumns: { availableTransitions: ['state', 'agencyId'] },
});

export const attempts = new Listing<Record<never, never>, 'AT'>({
  name: 'deliveryLog',
  entity: AttemptSchema,
  visibility: attemptVisibility,
  filters: {},
  orders: { AT: { by: sql`t.at`, type: 'timestamptz' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
});

export const ofEndpoint: NamedLink = { name: 'endpoint', link: (endpoint) => sql`t.endpoint_id = ${endpoint}` };

export interface Backlog {
  endpointId: string;
  pending: number;
  deadLetters: number;
}

export const backlogOf = (endpoints: readonly string[]): Sql =>
  sql`select d.endpoint_id as "endpointId", (count(*) filter (where d.state = 'PENDING'))::int as "pending",
        (count(*) filter (where d.state = 'DEAD'))::int as "deadLetters"
      from exchange.webhook_delivery d where d.endpoint_id = any(${[...endpoints]}::uuid[]) and d.state in ('PENDING', 'DEAD')
      group by d.endpoint_id`;
