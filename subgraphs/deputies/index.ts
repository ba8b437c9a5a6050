import { defineSubgraph } from '../../platform/subgraph/index.ts';
import {
  activityEntities,
  activityMigrations,
  activityReferences,
  activityResolvers,
  seedActivities,
} from './activities.ts';
import { Deputy } from './deputy/deputy.entities.ts';
import { deputyImport } from './deputy/deputy.import.ts';
import { DeputyResolver, deputyReference } from './deputy/deputy.resolver.ts';
import { AnnualReviewResolver, DeputyFiguresResolver } from './figures/figures.resolver.ts';
import { groupOpinionCommands } from './group/group-opinion.commands.ts';
import { Deputies } from './migrations/deputies.ts';
import { DeputiesOfEvents } from './migrations/deputies-of-events.ts';
import { ExternalIds } from './migrations/external-ids.ts';
import { GroupOpinionCommands } from './migrations/group-opinion-commands.ts';
import { ListIndexes } from './migrations/list-indexes.ts';
import { OpenSuggestions } from './migrations/open-suggestions.ts';
import { RunningLimits } from './migrations/running-limits.ts';
import { SuggestionCommands } from './migrations/suggestion-commands.ts';
import { Suggestions } from './migrations/suggestions.ts';
import { SuggestionPerformanceResolver } from './performance/suggestion-performance.resolver.ts';
import { DeadlineRecord, HistoryRecord } from './records.entities.ts';
import { seedDeputies } from './seeds/deputies.ts';
import { seedSuggestions } from './seeds/suggestions.ts';
import { AgencyPerformanceStub } from './stubs/agency-performance.stub.ts';
import { AnnualReviewStub } from './stubs/annual-review.stub.ts';
import { Answer, Commitment, CommitmentEvidence, Evaluation } from './suggestion/answer.entities.ts';
import { Assignment, CoAgencyOpinion, DeputyContact, UrgingRecord } from './suggestion/assignment.entities.ts';
import { commitmentEvidenceName } from './suggestion/commitment-files.ts';
import { suggestionCommands } from './suggestion/suggestion.commands.ts';
import { OriginDemand, Signature, Suggestion } from './suggestion/suggestion.entities.ts';
import { suggestionImport } from './suggestion/suggestion.import.ts';
import {
  AgencySuggestionsResolver,
  DeputySuggestionsResolver,
  SuggestionResolver,
  suggestionReference,
} from './suggestion/suggestion.resolver.ts';
import { suggestionCommandResolvers } from './suggestion/suggestion-commands.resolver.ts';
import { suggestionPartResolvers } from './suggestion/suggestion-parts.resolver.ts';

/** Deputies, their suggestions, and what they do between sessions. */
export const deputies = defineSubgraph({
  name: 'deputies',
  // Who represents whom, and what deputies do in public (代表法 arts. 49, 50); suggestions and attendance are for the agencies.
  access: {
    public: [
      'Deputy',
      'DeputyGroup',
      'DeputyGroupMember',
      'DeputyActivity',
      'LiaisonStation',
      'ReceptionDay',
      'Forum',
      'Training',
      'Visit',
      'VisitSite',
      'DeputyFigures',
    ],
  },
  entities: [
    Deputy,
    Suggestion,
    Signature,
    OriginDemand,
    Assignment,
    DeputyContact,
    CoAgencyOpinion,
    Answer,
    Evaluation,
    Commitment,
    CommitmentEvidence,
    UrgingRecord,
    DeadlineRecord,
    HistoryRecord,
    ...activityEntities,
  ],
  migrations: [
    Deputies,
    Suggestions,
    ...activityMigrations,
    SuggestionCommands,
    ExternalIds,
    RunningLimits,
    GroupOpinionCommands,
    DeputiesOfEvents,
    ListIndexes,
    OpenSuggestions,
  ],
  nouns: [suggestionCommands, groupOpinionCommands],
  imports: [deputyImport, suggestionImport],
  attachment: commitmentEvidenceName,
  records: { deadline: DeadlineRecord, history: HistoryRecord },
  resolvers: [
    DeputyResolver,
    SuggestionResolver,
    DeputySuggestionsResolver,
    AgencySuggestionsResolver,
    SuggestionPerformanceResolver,
    ...suggestionPartResolvers,
    ...suggestionCommandResolvers,
    AnnualReviewResolver,
    DeputyFiguresResolver,
    ...activityResolvers,
  ],
  // Nothing of this subgraph leads to it; the gateway comes in by its key.
  orphanedTypes: [AnnualReviewStub, AgencyPerformanceStub],
  references: { Deputy: deputyReference, Suggestion: suggestionReference, ...activityReferences },
  seed: async (em, options) => {
    await seedDeputies(em, options);
    await seedSuggestions(em, options);
    await seedActivities(em, options);
  },
});
