import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { calendarDayCommands } from './calendar/calendar-day.commands.ts';
import { CalendarDay } from './calendar/calendar-day.entities.ts';
import { CalendarDayResolver, calendarDayReference } from './calendar/calendar-day.resolver.ts';
import { Change } from './changes/change.entities.ts';
import { ChangeResolver } from './changes/change.resolver.ts';
import { SnapshotResolver } from './changes/snapshot.resolver.ts';
import { dataCorrectionCommands } from './corrections/data-correction.commands.ts';
import { DataCorrection } from './corrections/data-correction.entities.ts';
import { DataCorrectionResolver, dataCorrectionReference } from './corrections/data-correction.resolver.ts';
import { Disclosure, DisclosureBatch } from './disclosures/disclosure.entities.ts';
import { DisclosureResolver } from './disclosures/disclosure.resolver.ts';
import { ReceiptResolver } from './disclosures/receipt.resolver.ts';
import { Calendar } from './migrations/calendar.ts';
import { ChangeHorizon } from './migrations/change-horizon.ts';
import { ChangeLogTables } from './migrations/change-log.ts';
import { ChangesByType } from './migrations/changes-by-type.ts';
import { DeputiesOfEvents } from './migrations/deputies-of-events.ts';
import { DisclosureKeys } from './migrations/disclosure-keys.ts';
import { Disclosures } from './migrations/disclosures.ts';
import { GrantUse } from './migrations/grant-use.ts';
import { ListIndexes } from './migrations/list-indexes.ts';
import { Sharing } from './migrations/sharing.ts';
import { Webhooks } from './migrations/webhooks.ts';
import { Worklist } from './migrations/worklist.ts';
import { AgencyPerformanceResolver } from './performance/agency-performance.resolver.ts';
import { DeadlineRecord, HistoryRecord } from './records/records.ts';
import { CatalogueResolver } from './sharing/catalogue.resolver.ts';
import { sharingGrantCommands } from './sharing/sharing-grant.commands.ts';
import { SharingGrant } from './sharing/sharing-grant.entities.ts';
import { SharingGrantResolver, sharingGrantReference } from './sharing/sharing-grant.resolver.ts';
import { SubscriptionResolver } from './subscriptions/subscription.resolver.ts';
import { webhookCommands } from './webhooks/webhook.commands.ts';
import { WebhookAttempt, WebhookEndpoint } from './webhooks/webhook.entities.ts';
import { WebhookResolver } from './webhooks/webhook.resolver.ts';
import { AgencyWorklistResolver, WorklistEntryResolver } from './worklist/worklist.resolver.ts';
import { WorklistEntry } from './worklist/worklist-entry.entities.ts';

export { CalendarBook } from './calendar/calendar-book.ts';
export { type ArchiveOptions, ChangeArchive } from './changes/change-archive.ts';
export { ChangeFeed, type LoggedChange, type LogPlace } from './changes/change-feed.ts';
export { ChangeLog } from './changes/change-log.ts';
export { archivedBatches, DisclosureArchive } from './disclosures/disclosure-archive.ts';
export { DisclosureChain } from './disclosures/disclosure-chain.ts';
export { storedBatches } from './disclosures/stored-batches.ts';
export { internalMatters, matterRoles } from './records/audience.ts';
export { catalogue } from './sharing/catalogue.ts';
export { GrantQuotas, type Spent } from './sharing/grant-quotas.ts';
export { type FollowedField, followedFields } from './subscriptions/followed-fields.ts';
export { answersChallenge, type CloudEvent, changeEvent, ownEvent } from './webhooks/cloud-event.ts';
export { type SignedEvent, signedEvent } from './webhooks/signed-event.ts';
export { attemptTime, handshakeType, testType } from './webhooks/webhook.kinds.ts';
export { type Operations, WebhookDelivery, type WebhookOptions } from './webhooks/webhook-delivery.ts';
export { newSecret } from './webhooks/webhook-secret.ts';
export { type RoleHolder, WorklistProjection } from './worklist/worklist.projection.ts';
export { WorklistFeed } from './worklist/worklist-feed.ts';

/** Whoever may ask for data, or decide on what is asked, reads what there is of both. */
const sharing = ['sharing:read', 'sharing:request', 'sharing:decide'];

/** What goes across the subgraphs: the worklist of each agency, and the calendar that all deadlines count by. */
export const exchange = defineSubgraph({
  name: 'exchange',
  access: {
    public: ['CalendarDay', 'Receipt'],
    scopedTypes: ['AgencyPerformance'],
    scopesOf: { CatalogueEntry: sharing, SharingGrant: sharing, DataCorrection: sharing },
  },
  entities: [
    WorklistEntry,
    Change,
    CalendarDay,
    SharingGrant,
    DataCorrection,
    WebhookEndpoint,
    WebhookAttempt,
    DisclosureBatch,
    Disclosure,
    DeadlineRecord,
    HistoryRecord,
  ],
  records: { deadline: DeadlineRecord, history: HistoryRecord },
  nouns: [calendarDayCommands, sharingGrantCommands, dataCorrectionCommands, webhookCommands],
  migrations: [
    Worklist,
    Calendar,
    ChangeLogTables,
    ChangeHorizon,
    Sharing,
    Webhooks,
    Disclosures,
    DisclosureKeys,
    DeputiesOfEvents,
    GrantUse,
    ListIndexes,
    ChangesByType,
  ],
  resolvers: [
    WorklistEntryResolver,
    AgencyWorklistResolver,
    AgencyPerformanceResolver,
    CalendarDayResolver,
    ChangeResolver,
    SnapshotResolver,
    SubscriptionResolver,
    CatalogueResolver,
    SharingGrantResolver,
    DataCorrectionResolver,
    WebhookResolver,
    DisclosureResolver,
    ReceiptResolver,
  ],
  references: {
    CalendarDay: calendarDayReference,
    SharingGrant: sharingGrantReference,
    DataCorrection: dataCorrectionReference,
  },
});
