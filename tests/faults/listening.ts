import { expect } from 'vitest';
import type { Answered, Item } from './commands.ts';
import type { Hubs } from './hubs.ts';
import { endOfLog, KnownLog, type Logged } from './log.ts';
import { followFeed } from './subscribers/feed.ts';
import { faultsOf, repeatsOf, type Subscriber } from './subscribers/subscriber.ts';
import { subscribe, theItems, theLog } from './subscribers/subscription.ts';
import { receiveWebhooks, type WebhookSubscriber } from './subscribers/webhook.ts';

/** Agencies that may see all, and how long everybody has for the last event, in milliseconds. */
const [office, government] = ['congress-office', 'government-office'];
const patience = process.env['FAULTS_COMMANDS'] === undefined ? 60_000 : 600_000;

export interface Listening {
  subscribers: Subscriber[];
  webhooks: WebhookSubscriber[];
  /** By agency, what it may see of the log behind the place where everybody began. */
  logs: ReadonlyMap<string, KnownLog>;
  close(): Promise<void>;
}

/** Subscribers of all kinds: some that may see all, some that may see their own alone. */
export async function listenTo(hubs: Hubs, items: readonly Item[]): Promise<Listening> {
  const leads = [...new Set(items.map(({ lead }) => lead))].filter((lead) => lead !== government);
  const [one, other] = leads as [string, string];
  // What the start itself brings about is in the log before anybody listens.
  await hubs.pass(0);
  const from = await endOfLog(hubs, office);
  const webhooks = [await receiveWebhooks(hubs, office), await receiveWebhooks(hubs, one, { ownOnly: true })];
  const subscribers = [
    ...webhooks,
    followFeed(hubs, office, from),
    followFeed(hubs, other, from),
    subscribe(hubs, 'graphql-ws', government, theLog, from),
    subscribe(hubs, 'graphql-ws', one, theItems, from),
    subscribe(hubs, 'graphql-sse', other, theLog, from),
  ];
  return {
    subscribers,
    webhooks,
    logs: new Map(
      [office, ...subscribers.map(({ slug }) => slug)].map((slug) => [slug, new KnownLog(hubs, slug, from)]),
    ),
    close: async () => void (await Promise.all(subscribers.map((subscriber) => subscriber.close()))),
  };
}

/**
 * Waits until everybody has all that it may see, in order for each subject, and holds the log to the commands: each that was
 * answered is in it once.
 */
export async function expectNothingMissed(
  { subscribers, logs }: Listening,
  commands: readonly Answered[],
): Promise<void> {
  const faults = async () => {
    const known = new Map<string, readonly Logged[]>();
    for (const [slug, log] of logs) known.set(slug, await log.events());
    const logOf = (slug: string) => known.get(slug) ?? [];
    return [...faultsOfLog(logOf(office), commands), ...subscribers.flatMap((one) => faultsOf(one, logOf(one.slug)))];
  };
  await expect.poll(faults, { timeout: patience, interval: 250 }).toEqual([]);
}

function faultsOfLog(log: readonly Logged[], commands: readonly Answered[]): string[] {
  const nameOf = ({ subjectId, version }: Answered) => `${subjectId} ${version}`;
  const told = log.filter(({ type }) => type === 'RectificationItem.reportRectificationProgress').map(nameOf);
  const inLog = new Set(told);
  return [
    ...commands.map(nameOf).filter((name) => !inLog.has(name)),
    ...(told.length === inLog.size ? [] : ['an event is in the log twice']),
    ...(told.length === commands.length ? [] : [`${told.length} events of ${commands.length} commands`]),
  ];
}

/** One line for each subscriber. */
export const summaryOf = ({ subscribers }: Listening): string =>
  subscribers
    .map(
      (one) =>
        `${one.name}: ${one.arrivals.length - repeatsOf(one)} events, ${repeatsOf(one)} again, ${one.breaks()} breaks`,
    )
    .join('\n');
