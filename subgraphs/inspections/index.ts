import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { AnnualReviewOfInspectionsResolver, InspectionFiguresResolver } from './figures/figures.resolver.ts';
import { InspectionFinding } from './finding/finding.entities.ts';
import { InspectionFindingResolver } from './finding/finding.resolver.ts';
import { inspectionCommands } from './inspection/inspection.commands.ts';
import { Inspection, InspectionMember } from './inspection/inspection.entities.ts';
import { InspectionResolver, inspectionReference } from './inspection/inspection.resolver.ts';
import { InspectionCommandsResolver } from './inspection/inspection-commands.resolver.ts';
import { itemCommands } from './item/item.commands.ts';
import { RectificationItem } from './item/item.entities.ts';
import { itemImport } from './item/item.import.ts';
import { RectificationItemResolver, rectificationItemReference } from './item/item.resolver.ts';
import { RectificationItemCommandsResolver } from './item/item-commands.resolver.ts';
import { evidenceName } from './item/item-files.ts';
import { Evidence, ProgressEntry, Verification } from './item/item-parts.entities.ts';
import { EvidenceResolver, ProgressEntryResolver, VerificationResolver } from './item/item-parts.resolver.ts';
import { InspectedLaw } from './law/inspected-law.entities.ts';
import { InspectedLawResolver, inspectedLawReference } from './law/inspected-law.resolver.ts';
import { Commands } from './migrations/commands.ts';
import { DeputiesOfEvents } from './migrations/deputies-of-events.ts';
import { ExternalIds } from './migrations/external-ids.ts';
import { FilesAndInspectionCommands } from './migrations/files-and-inspection-commands.ts';
import { InspectionsAndItems } from './migrations/inspections-and-items.ts';
import { ItemOrganisers } from './migrations/item-organisers.ts';
import { ListIndexes } from './migrations/list-indexes.ts';
import { Parties } from './migrations/parties.ts';
import { RunningLimits } from './migrations/running-limits.ts';
import { RectificationPerformanceResolver } from './performance/rectification-performance.resolver.ts';
import { recommendationCommands } from './recommendation/recommendation.commands.ts';
import { Recommendation } from './recommendation/recommendation.entities.ts';
import { RecommendationResolver, recommendationReference } from './recommendation/recommendation.resolver.ts';
import { RecommendationCommandsResolver } from './recommendation/recommendation-commands.resolver.ts';
import { DeadlineRecord, HistoryRecord } from './records/records.ts';
import { seedInspections } from './seeds/inspections.ts';
import { AgencyOfInspectionsResolver } from './stubs/agency.resolver.ts';
import { AgencyPerformanceStub } from './stubs/agency-performance.stub.ts';
import { AnnualReviewStub } from './stubs/annual-review.stub.ts';

/** Enforcement inspections, the rectification items that come out of them, and recommendations seen by the congress. */
export const inspections = defineSubgraph({
  name: 'inspections',
  // The laws are published; what is found and to be put right is for those who work on it.
  access: { public: ['InspectedLaw', 'InspectionFigures'] },
  entities: [
    Inspection,
    InspectionMember,
    InspectedLaw,
    InspectionFinding,
    RectificationItem,
    ProgressEntry,
    Evidence,
    Verification,
    Recommendation,
    DeadlineRecord,
    HistoryRecord,
  ],
  migrations: [
    InspectionsAndItems,
    Commands,
    FilesAndInspectionCommands,
    ExternalIds,
    RunningLimits,
    ItemOrganisers,
    Parties,
    DeputiesOfEvents,
    ListIndexes,
  ],
  attachment: evidenceName,
  records: { deadline: DeadlineRecord, history: HistoryRecord },
  nouns: [inspectionCommands, itemCommands, recommendationCommands],
  imports: [itemImport],
  resolvers: [
    InspectionResolver,
    InspectionCommandsResolver,
    InspectedLawResolver,
    InspectionFindingResolver,
    RectificationItemResolver,
    RectificationItemCommandsResolver,
    ProgressEntryResolver,
    EvidenceResolver,
    VerificationResolver,
    RecommendationResolver,
    RecommendationCommandsResolver,
    AgencyOfInspectionsResolver,
    RectificationPerformanceResolver,
    AnnualReviewOfInspectionsResolver,
    InspectionFiguresResolver,
  ],
  shared: { RectificationItem: [] },
  references: {
    Inspection: inspectionReference,
    InspectedLaw: inspectedLawReference,
    RectificationItem: rectificationItemReference,
    Recommendation: recommendationReference,
  },
  orphanedTypes: [AnnualReviewStub, AgencyPerformanceStub],
  seed: seedInspections,
});
