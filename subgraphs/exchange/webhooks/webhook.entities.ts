import { defineEntity, p } from '@mikro-orm/core';
import type { WebhookPayload } from './webhook.kinds.ts';
import type { WebhookState } from './webhook.workflow.ts';

export const WebhookSchema = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    agencyId: p.uuid(),
    agencySlug: p.text(),
    clientId: p.text().nullable(),
    scopes: p.array().$type<string[]>().nullable(),
    url: p.text(),
    types: p.array().$type<string[]>(),
    subjectTypes: p.array().$type<string[]>(),
    subjectIds: p.array().$type<string[]>(),
    ownOnly: p.boolean(),
    payload: p.text().$type<WebhookPayload>(),
    selection: p.text().nullable(),
    state: p.text().$type<WebhookState>(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

/** Where an agency wants to be told. Its secrets, its place in the log and its deliveries are tables of their own. */
export class WebhookEndpoint extends WebhookSchema.class {}
WebhookSchema.setClass(WebhookEndpoint);

/** One attempt to deliver, as the owner's log shows it. */
export const AttemptSchema = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempt',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    endpointId: p.uuid(),
    eventId: p.uuid(),
    type: p.text(),
    sequence: p.bigint('number').nullable(),
    attempt: p.integer(),
    at: p.datetime(),
    status: p.integer().nullable(),
    milliseconds: p.integer(),
    error: p.text().nullable(),
  },
});

export class WebhookAttempt extends AttemptSchema.class {}
AttemptSchema.setClass(WebhookAttempt);
