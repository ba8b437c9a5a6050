import {
  type CommandInput,
  faultAt,
  inputValid,
  type NounCommands,
  type Step,
} from '../../../platform/commands/index.ts';
import { WebhookEndpoint } from './webhook.entities.ts';
import { notTooMany, type RegisterInput, registrationValid } from './webhook.guards.ts';
import { testType } from './webhook.kinds.ts';
import { webhookActors } from './webhook.policy.ts';
import { webhookVisibility } from './webhook.visibility.ts';
import { webhookWorkflow } from './webhook.workflow.ts';
import { newSecret, sealSecret } from './webhook-secret.ts';

/** Told the secret that a step made. A function leaves no trace in what is remembered of the input. */
type Reveal = (secret: string) => void;

interface RegisterStep extends RegisterInput {
  reveal: Reveal;
}

interface RotateStep extends CommandInput {
  overlapHours?: number | null;
  reveal: Reveal;
}

interface ReplayInput extends CommandInput {
  fromSequence: number;
  toSequence: number;
  deadOnly?: boolean | null;
}

const defaultOverlap = 24;
const longestOverlap = 7 * 24;
const longestReplay = 100_000;

const overlapValid = inputValid<WebhookEndpoint, RotateStep>(({ input: { overlapHours } }) => [
  overlapHours == null || (overlapHours >= 0 && overlapHours <= longestOverlap)
    ? null
    : faultAt('overlapHours', `须为 0 至 ${longestOverlap} / must be 0 to ${longestOverlap}`),
]);

const rangeValid = inputValid<WebhookEndpoint, ReplayInput>(({ input: { fromSequence, toSequence } }) => [
  Number.isSafeInteger(fromSequence) && fromSequence >= 0
    ? null
    : faultAt('fromSequence', '须为不小于 0 的整数 / must be a whole number from 0 on'),
  Number.isSafeInteger(toSequence) && toSequence >= fromSequence && toSequence - fromSequence < longestReplay
    ? null
    : faultAt(
        'toSequence',
        `须不小于起点,一次至多 ${longestReplay} 个序号 / must not lie before the beginning, at most ${longestReplay} numbers at a time`,
      ),
]);

export const webhookCommands: NounCommands<WebhookEndpoint> = {
  noun: 'WebhookEndpoint',
  namespace: 'exchange',
  workflow: webhookWorkflow,
  entity: WebhookEndpoint,
  visibility: webhookVisibility,
  actorsOf: webhookActors,
  // Who subscribes to what is nobody else's business.
  isPrivate: true,
  agenciesOf: ({ agencyId }) => ({ SUBSCRIBER: [agencyId] }),
  titleOf: ({ url }) => new URL(url).host,
  steps: {
    registerWebhook: {
      guards: [registrationValid, notTooMany],
      async change({ row, input, em, vault }) {
        const secret = newSecret();
        await em.execute('insert into exchange.webhook_secret (endpoint_id, number, sealed) values (?, 1, ?)', [
          row.id,
          sealSecret(vault, row.id, secret),
        ]);
        // It hears of what happens from now on, also of what happens until it is activated.
        await em.execute(
          `insert into exchange.webhook_place (endpoint_id, sequence)
           select ?, greatest((select max(sequence) from exchange.change), (select sequence from exchange.change_horizon), 0)`,
          [row.id],
        );
        input.reveal(secret);
      },
    } satisfies Step<WebhookEndpoint, RegisterStep>,
    activateWebhook: {
      change: async ({ row, em }) => {
        await em.execute('update exchange.webhook_place set handshake_until = null where endpoint_id = ?', [row.id]);
      },
    },
    rotateWebhookSecret: {
      guards: [overlapValid],
      async change({ row, input, em, vault, now }) {
        const secret = newSecret();
        const until = new Date(now.getTime() + (input.overlapHours ?? defaultOverlap) * 3_600_000);
        await em.execute('delete from exchange.webhook_secret where endpoint_id = ? and expires_at is not null', [
          row.id,
        ]);
        await em.execute('update exchange.webhook_secret set expires_at = ? where endpoint_id = ?', [until, row.id]);
        await em.execute(
          `insert into exchange.webhook_secret (endpoint_id, number, sealed)
           select ?, max(number) + 1, ? from exchange.webhook_secret where endpoint_id = ?`,
          [row.id, sealSecret(vault, row.id, secret), row.id],
        );
        input.reveal(secret);
      },
    } satisfies Step<WebhookEndpoint, RotateStep>,
    sendTestEvent: {
      async change({ row, em, now, newId }) {
        await em.execute(
          `insert into exchange.webhook_delivery (id, endpoint_id, event_id, type, subject_id, state, attempts, queued_at, next_at)
           values (?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)`,
          [newId(), row.id, newId(), testType, row.id, now, now],
        );
      },
    } satisfies Step<WebhookEndpoint, CommandInput>,
    replayWebhook: {
      guards: [rangeValid],
      async change({ row, input, em, now }) {
        const range = [row.id, input.fromSequence, input.toSequence];
        if (input.deadOnly !== true)
          // What was delivered and cleared away, or was never queued, comes from the log; what it may see is looked at later.
          await em.execute(
            `insert into exchange.webhook_delivery
               (id, endpoint_id, event_id, sequence, type, subject_id, state, attempts, queued_at, next_at, settled_at)
             select gen_random_uuid(), e.id, c.id, c.sequence, c.type, c.subject_id, 'DELIVERED', 0, ?, ?, ?
             from exchange.webhook_endpoint e join exchange.change c on c.sequence between ? and ?
               and c.sequence <= (select p.sequence from exchange.webhook_place p where p.endpoint_id = e.id)
               and (e.types = '{}' or c.type = any(e.types))
               and (e.subject_types = '{}' or c.subject_type = any(e.subject_types))
               and (e.subject_ids = '{}' or c.subject_id::text = any(e.subject_ids))
               and (not e.own_only or c.parties @> array[e.agency_id])
             where e.id = ? on conflict do nothing`,
            [now, now, now, input.fromSequence, input.toSequence, row.id],
          );
        await em.execute(
          `update exchange.webhook_delivery set state = 'PENDING', attempts = 0, queued_at = ?, next_at = ?, settled_at = null
           where endpoint_id = ? and sequence between ? and ?
             and state in (${input.deadOnly === true ? "'DEAD'" : "'DEAD', 'DELIVERED', 'SKIPPED'"})`,
          [now, now, ...range],
        );
      },
    } satisfies Step<WebhookEndpoint, ReplayInput>,
    withdrawWebhook: {
      async change({ row, em }) {
        for (const table of ['webhook_secret', 'webhook_place', 'webhook_delivery'])
          await em.execute(`delete from exchange.${table} where endpoint_id = ?`, [row.id]);
      },
    } satisfies Step<WebhookEndpoint, CommandInput>,
  },
};
