import { defineSubgraph } from '../../platform/subgraph/index.ts';
import {
  affairsCommandMigrations,
  affairsEntities,
  affairsMigrations,
  affairsNouns,
  affairsReferences,
  affairsResolvers,
  seedAffairs,
} from './affairs.ts';
import { AppointmentDecision } from './appointment/appointment.entities.ts';
import { appointmentDecisions } from './appointment/appointment.queries.ts';
import { AppointmentDecisionResolver, MeetingAppointmentsResolver } from './appointment/appointment.resolver.ts';
import { AnnualReviewResolver, annualReviewReference, ReportFiguresResolver } from './figures/figures.resolver.ts';
import { FollowUpSupervision } from './follow-up/follow-up.entities.ts';
import { followUps } from './follow-up/follow-up.queries.ts';
import { FollowUpSupervisionResolver } from './follow-up/follow-up.resolver.ts';
import { HandlingReport } from './handling-report/handling-report.entities.ts';
import { handlingReports } from './handling-report/handling-report.queries.ts';
import { HandlingReportResolver } from './handling-report/handling-report.resolver.ts';
import { meetingCommands } from './meeting/meeting.commands.ts';
import { Meeting } from './meeting/meeting.entities.ts';
import { meetings } from './meeting/meeting.queries.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingCommandsResolver } from './meeting/meeting-commands.resolver.ts';
import { Decisions } from './migrations/decisions.ts';
import { DeputiesOfEvents } from './migrations/deputies-of-events.ts';
import { MeetingAndReportCommands } from './migrations/meeting-and-report-commands.ts';
import { PlanCommands } from './migrations/plan-commands.ts';
import { ResolutionCommands } from './migrations/resolution-commands.ts';
import { RunningLimits } from './migrations/running-limits.ts';
import { Supervision } from './migrations/supervision.ts';
import { WorkReports } from './migrations/work-reports.ts';
import { DeliberationOpinion } from './opinion/opinion.entities.ts';
import { deliberationOpinions } from './opinion/opinion.queries.ts';
import { DeliberationOpinionResolver } from './opinion/opinion.resolver.ts';
import { PartyReport } from './party-report/party-report.entities.ts';
import { partyReports } from './party-report/party-report.queries.ts';
import { PartyReportResolver } from './party-report/party-report.resolver.ts';
import { planCommands } from './plan/plan.commands.ts';
import { SupervisionPlan, SupervisionTopic, TopicSource } from './plan/plan.entities.ts';
import { supervisionPlans } from './plan/plan.queries.ts';
import { SupervisionPlanResolver } from './plan/plan.resolver.ts';
import { PlanCommandsResolver } from './plan/plan-commands.resolver.ts';
import { topics } from './plan/topic.queries.ts';
import { SupervisionTopicResolver, TopicSourceResolver } from './plan/topic.resolver.ts';
import { DeadlineRecord, HistoryRecord } from './records/records.entities.ts';
import { referenceById } from './records/reference-by-id.ts';
import { resolutionCommands } from './resolution/resolution.commands.ts';
import { Resolution } from './resolution/resolution.entities.ts';
import { resolutions } from './resolution/resolution.queries.ts';
import { MeetingResolutionsResolver, ResolutionResolver } from './resolution/resolution.resolver.ts';
import { ResolutionCommandsResolver } from './resolution/resolution-commands.resolver.ts';
import { seedSupervision } from './seeds/supervision.ts';
import { StatedFigure } from './stated-figure/stated-figure.entities.ts';
import { StatedFigureResolver } from './stated-figure/stated-figure.resolver.ts';
import {
  AgencyWorkReportsResolver,
  MeetingWorkReportsResolver,
  TopicWorkReportsResolver,
} from './work-report/links.resolver.ts';
import { ReportDocument } from './work-report/report-document.entities.ts';
import { documentName } from './work-report/report-documents.ts';
import { workReportCommands } from './work-report/work-report.commands.ts';
import { PriorOpinion, WorkReport } from './work-report/work-report.entities.ts';
import { workReports } from './work-report/work-report.queries.ts';
import { WorkReportResolver } from './work-report/work-report.resolver.ts';
import { WorkReportCommandsResolver } from './work-report/work-report-commands.resolver.ts';

/** What the standing committee plans, hears, decides and follows up, and the figures of a year. */
export const reports = defineSubgraph({
  name: 'reports',
  // 监督法 arts. 11, 17(3), 29: what is heard and decided is published; drafts, opinions and reviews are for the agencies.
  access: {
    public: [
      'Meeting',
      'WorkReport',
      'ReportDocument',
      'Resolution',
      'AppointmentDecision',
      'Regulation',
      'LivelihoodProject',
      'StatedFigure',
      'AnnualReview',
      'ReportFigures',
    ],
    scopedFields: ['WorkReport.history', 'WorkReport.deadlines', 'Resolution.history', 'LivelihoodProject.history'],
  },
  entities: [
    DeadlineRecord,
    HistoryRecord,
    Meeting,
    SupervisionPlan,
    SupervisionTopic,
    TopicSource,
    WorkReport,
    PriorOpinion,
    ReportDocument,
    DeliberationOpinion,
    HandlingReport,
    Resolution,
    FollowUpSupervision,
    AppointmentDecision,
    PartyReport,
    StatedFigure,
    ...affairsEntities,
  ],
  migrations: [
    Supervision,
    WorkReports,
    Decisions,
    ...affairsMigrations,
    MeetingAndReportCommands,
    ResolutionCommands,
    ...affairsCommandMigrations,
    PlanCommands,
    RunningLimits,
    DeputiesOfEvents,
  ],
  records: { deadline: DeadlineRecord, history: HistoryRecord },
  nouns: [meetingCommands, planCommands, workReportCommands, resolutionCommands, ...affairsNouns],
  attachment: documentName,
  resolvers: [
    AnnualReviewResolver,
    ReportFiguresResolver,
    MeetingResolver,
    MeetingCommandsResolver,
    MeetingWorkReportsResolver,
    MeetingResolutionsResolver,
    MeetingAppointmentsResolver,
    SupervisionPlanResolver,
    PlanCommandsResolver,
    SupervisionTopicResolver,
    TopicSourceResolver,
    TopicWorkReportsResolver,
    WorkReportResolver,
    WorkReportCommandsResolver,
    AgencyWorkReportsResolver,
    DeliberationOpinionResolver,
    HandlingReportResolver,
    ResolutionResolver,
    ResolutionCommandsResolver,
    FollowUpSupervisionResolver,
    AppointmentDecisionResolver,
    PartyReportResolver,
    StatedFigureResolver,
    ...affairsResolvers,
  ],
  references: {
    AnnualReview: annualReviewReference,
    Meeting: referenceById('Meeting', meetings),
    SupervisionPlan: referenceById('SupervisionPlan', supervisionPlans),
    SupervisionTopic: referenceById('SupervisionTopic', topics),
    WorkReport: referenceById('WorkReport', workReports),
    DeliberationOpinion: referenceById('DeliberationOpinion', deliberationOpinions),
    HandlingReport: referenceById('HandlingReport', handlingReports),
    Resolution: referenceById('Resolution', resolutions),
    FollowUpSupervision: referenceById('FollowUpSupervision', followUps),
    AppointmentDecision: referenceById('AppointmentDecision', appointmentDecisions),
    PartyReport: referenceById('PartyReport', partyReports),
    ...affairsReferences,
  },
  seed: async (em, options) => {
    await seedSupervision(em, options);
    await seedAffairs(em, options);
  },
});
