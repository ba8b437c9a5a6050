import type { Clock } from '../platform/clock/clock.ts';
import type { SigningKey } from '../platform/disclosure/index.ts';
import type { SharedTypes, Subgraph, SubgraphDefinition } from '../platform/subgraph/index.ts';
import { agencies } from '../subgraphs/agencies/index.ts';
import { deputies } from '../subgraphs/deputies/index.ts';
import {
  type ArchiveOptions,
  archivedBatches,
  CalendarBook,
  ChangeArchive,
  ChangeFeed,
  ChangeLog,
  catalogue,
  DisclosureArchive,
  DisclosureChain,
  exchange,
  type FollowedField,
  followedFields,
  GrantQuotas,
  type LoggedChange,
  type LogPlace,
  type Operations,
  type RoleHolder,
  storedBatches,
  WebhookDelivery,
  type WebhookOptions,
  WorklistFeed,
  WorklistProjection,
} from '../subgraphs/exchange/index.ts';
import { inspections } from '../subgraphs/inspections/index.ts';
import { petitions } from '../subgraphs/petitions/index.ts';
import { reports } from '../subgraphs/reports/index.ts';
import type { SharedItem } from './access/denials/denials-of.ts';
import type { DisclosedItem } from './disclosure/disclosure-recorder.ts';

/** Events as webhooks carry them, for a rehearsal with a receiver. */
export {
  answersChallenge,
  attemptTime,
  type CloudEvent,
  changeEvent,
  handshakeType,
  internalMatters,
  matterRoles,
  newSecret,
  ownEvent,
  type SignedEvent,
  signedEvent,
  testType,
} from '../subgraphs/exchange/index.ts';

/** The subgraphs of this hub. Their order is the order of migration; records are written from the last to the first. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [
  agencies,
  reports,
  inspections,
  deputies,
  petitions,
  exchange,
];

export type { ArchiveOptions, FollowedField, LoggedChange, LogPlace, Operations, RoleHolder };
export { archivedBatches, followedFields, storedBatches };

const exchangeOf = (subgraphs: readonly Subgraph[]): Subgraph => {
  const found = subgraphs.find(({ name }) => name === exchange.name);
  if (!found) throw new Error('the exchange is not open');
  return found;
};

/** The worklist of the exchange, fed by all subgraphs. `holders` tells which agencies have which roles. */
export const worklistOver = (
  subgraphs: readonly Subgraph[],
  holders: () => Promise<readonly RoleHolder[]>,
  clock: Clock,
) =>
  new WorklistProjection(
    exchangeOf(subgraphs).database,
    subgraphs.filter(({ due }) => due.nouns.length > 0),
    holders,
    clock,
  );

/** The calendar of the exchange, by which all subgraphs count. */
export const calendarOver = (subgraphs: readonly Subgraph[], clock: Clock) =>
  new CalendarBook(exchangeOf(subgraphs).database, clock);

/** The change log of the exchange, gathered from the outboxes of all subgraphs. */
export const changeLogOver = (subgraphs: readonly Subgraph[], clock: Clock) =>
  new ChangeLog(exchangeOf(subgraphs).database, outboxesOf(subgraphs), clock);

/** The worklists as those read them who follow them. */
export const worklistFeedOver = (subgraphs: readonly Subgraph[]) => new WorklistFeed(exchangeOf(subgraphs).database);

/** The change log as those read it who follow it. */
export const changeFeedOver = (subgraphs: readonly Subgraph[]) => new ChangeFeed(exchangeOf(subgraphs));

/** What takes old events out of the change log and its outboxes into files. */
export const changeArchiveOver = (subgraphs: readonly Subgraph[], clock: Clock, options: ArchiveOptions) =>
  new ChangeArchive(exchangeOf(subgraphs).database, outboxesOf(subgraphs), clock, options);

const outboxesOf = (subgraphs: readonly Subgraph[]) =>
  subgraphs.flatMap(({ name, outbox }) => (outbox ? [{ name, outbox }] : []));

/** The chain of disclosure records in the exchange. */
export const disclosureChainOver = (subgraphs: readonly Subgraph[], key: SigningKey, clock: Clock) =>
  new DisclosureChain(exchangeOf(subgraphs).database, key, clock);

/** What takes old batches of that chain into files. */
export const disclosureArchiveOver = (subgraphs: readonly Subgraph[], clock: Clock, options: ArchiveOptions) =>
  new DisclosureArchive(exchangeOf(subgraphs).database, clock, options);

/** The catalogue of data, as disclosure records and denials name its items. */
export const catalogueItems: readonly (DisclosedItem & SharedItem)[] = catalogue;

/** How much is shown under each grant in a day. */
export const grantQuotasOver = (subgraphs: readonly Subgraph[]) => new GrantQuotas(exchangeOf(subgraphs));

/** Types of each subgraph of which a grant may open rows. */
export const sharedTypes: readonly SharedTypes[] = subgraphDefinitions.map(({ shared }) => shared);

/** What delivers the events of the change log to the agencies' webhooks. */
export const webhooksOver = (subgraphs: readonly Subgraph[], clock: Clock, options: WebhookOptions) =>
  new WebhookDelivery(exchangeOf(subgraphs), clock, options);
