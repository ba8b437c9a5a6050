import type { NounCommands } from '../../platform/commands/index.ts';
import type { Listing } from '../../platform/database/listing/index.ts';
import { fieldsOf } from '../../platform/graphql/index.ts';
import type { ReferenceResolver } from '../../platform/subgraph/index.ts';
import { FiscalCommandsResolver } from './fiscal/fiscal-commands.resolver.ts';
import { fiscalCommands } from './fiscal/fiscal-oversight-item.commands.ts';
import { FiscalOversightItem } from './fiscal/fiscal-oversight-item.entities.ts';
import { fiscalOversightItems } from './fiscal/fiscal-oversight-item.queries.ts';
import {
  AgencyFiscalOversightResolver,
  FiscalOversightItemResolver,
  MeetingFiscalOversightResolver,
} from './fiscal/fiscal-oversight-item.resolver.ts';
import { LivelihoodCommandsResolver } from './livelihood/livelihood-commands.resolver.ts';
import { livelihoodCommands } from './livelihood/livelihood-project.commands.ts';
import { LivelihoodProject } from './livelihood/livelihood-project.entities.ts';
import { livelihoodProjects } from './livelihood/livelihood-project.queries.ts';
import { AgencyLivelihoodResolver, LivelihoodProjectResolver } from './livelihood/livelihood-project.resolver.ts';
import { Affairs } from './migrations/affairs.ts';
import { FiscalCommands } from './migrations/fiscal-commands.ts';
import { LivelihoodCommands } from './migrations/livelihood-commands.ts';
import { NormativeCommands } from './migrations/normative-commands.ts';
import { NormativeCommandsResolver } from './normative/normative-commands.resolver.ts';
import { normativeCommands } from './normative/normative-document.commands.ts';
import { NormativeDocument } from './normative/normative-document.entities.ts';
import { normativeDocuments } from './normative/normative-document.queries.ts';
import { AgencyNormativeResolver, NormativeDocumentResolver } from './normative/normative-document.resolver.ts';
import { ReviewCase } from './normative/review-case.entities.ts';
import { reviewCases } from './normative/review-case.queries.ts';
import { ReviewCaseResolver } from './normative/review-case.resolver.ts';
import { LegislativeComment } from './regulation/legislative-comment.entities.ts';
import { legislativeComments } from './regulation/legislative-comment.queries.ts';
import { LegislativeCommentResolver } from './regulation/legislative-comment.resolver.ts';
import { Regulation } from './regulation/regulation.entities.ts';
import { regulations } from './regulation/regulation.queries.ts';
import { RegulationResolver } from './regulation/regulation.resolver.ts';
import { ResearchInstruction, ResearchOutcome, ResearchReport } from './research/research-report.entities.ts';
import { researchReports } from './research/research-report.queries.ts';
import {
  AgencyResearchResolver,
  ResearchOutcomeResolver,
  ResearchReportResolver,
} from './research/research-report.resolver.ts';

export { affairsFigures } from './figures/affairs-figures.ts';
export { seedAffairs } from './seeds/affairs/index.ts';

/** Fiscal oversight, research, livelihood projects, filing and review, regulations: what `index.ts` takes in. */
export const affairsEntities = [
  FiscalOversightItem,
  ResearchReport,
  ResearchOutcome,
  ResearchInstruction,
  LivelihoodProject,
  NormativeDocument,
  ReviewCase,
  Regulation,
  LegislativeComment,
];

export const affairsMigrations = [Affairs];

/** After the command tables, which come with the meetings. */
export const affairsCommandMigrations = [LivelihoodCommands, FiscalCommands, NormativeCommands];

export const affairsNouns: NounCommands<any>[] = [fiscalCommands, livelihoodCommands, normativeCommands];

export const affairsResolvers = [
  FiscalOversightItemResolver,
  FiscalCommandsResolver,
  AgencyFiscalOversightResolver,
  MeetingFiscalOversightResolver,
  ResearchReportResolver,
  ResearchOutcomeResolver,
  AgencyResearchResolver,
  LivelihoodProjectResolver,
  LivelihoodCommandsResolver,
  AgencyLivelihoodResolver,
  NormativeDocumentResolver,
  NormativeCommandsResolver,
  AgencyNormativeResolver,
  ReviewCaseResolver,
  RegulationResolver,
  LegislativeCommentResolver,
];

/** By id, so that subscriptions and other subgraphs can refer to each noun. */
export const affairsReferences: Record<string, ReferenceResolver> = {
  FiscalOversightItem: byId('FiscalOversightItem', fiscalOversightItems),
  ResearchReport: byId('ResearchReport', researchReports),
  LivelihoodProject: byId('LivelihoodProject', livelihoodProjects),
  NormativeDocument: byId('NormativeDocument', normativeDocuments),
  ReviewCase: byId('ReviewCase', reviewCases),
  Regulation: byId('Regulation', regulations),
  LegislativeComment: byId('LegislativeComment', legislativeComments),
};

function byId(type: string, listing: Listing<any, any>): ReferenceResolver {
  return ({ id }: { id: string }, { loaders }, info) => loaders.one(listing, id, fieldsOf(info, type));
}
