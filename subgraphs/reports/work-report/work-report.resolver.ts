import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { FollowUpSupervision } from '../follow-up/follow-up.entities.ts';
import { followUpsOfReport } from '../follow-up/follow-up.queries.ts';
import { FollowUpSupervisionType } from '../follow-up/follow-up.type.ts';
import type { HandlingReport } from '../handling-report/handling-report.entities.ts';
import { handlingReportsOfReport } from '../handling-report/handling-report.queries.ts';
import { HandlingReportType } from '../handling-report/handling-report.type.ts';
import { meetings } from '../meeting/meeting.queries.ts';
import { MeetingType } from '../meeting/meeting.type.ts';
import type { DeliberationOpinion } from '../opinion/opinion.entities.ts';
import { opinionsOfReport } from '../opinion/opinion.queries.ts';
import { DeliberationOpinionType } from '../opinion/opinion.type.ts';
import { topics } from '../plan/topic.queries.ts';
import { SupervisionTopicType } from '../plan/topic.type.ts';
import { recordFields } from '../records/records.entities.ts';
import type { Resolution } from '../resolution/resolution.entities.ts';
import { resolutionsOfReport } from '../resolution/resolution.queries.ts';
import { ResolutionType } from '../resolution/resolution.type.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { readableDocuments } from './report-documents.ts';
import type { PriorOpinion, WorkReport } from './work-report.entities.ts';
import { WorkReportListArgs } from './work-report.input.ts';
import { priorOpinionsOfReport, workReports } from './work-report.queries.ts';
import { PriorOpinionType, WorkReportConnection, WorkReportType } from './work-report.type.ts';

@Resolver(() => WorkReportType)
export class WorkReportResolver {
  @Query(() => WorkReportType, { nullable: true, description: '按标识取一份工作报告 / One work report by id' })
  async workReport(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<WorkReport>(workReports, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('WorkReport', id);
    return found;
  }

  @Query(() => WorkReportConnection, { description: '工作报告列表,新近在前 / Work reports, newest first' })
  workReports(
    @Args(() => WorkReportListArgs) args: InstanceType<typeof WorkReportListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<WorkReport>(workReports, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '报告单位 / The reporting agency' })
  agency(@Root() { agencyId }: WorkReport) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '联系的专门委员会或工作机构 / The committee that prepares the hearing',
  })
  committee(@Root() { committeeId }: WorkReport) {
    return agencyOf(committeeId);
  }

  @FieldResolver(() => MeetingType, { nullable: true, description: '听取审议的会议 / The meeting that hears it' })
  meeting(@Root() { meetingId }: WorkReport, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return meetingId ? loaders.one(meetings, meetingId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => SupervisionTopicType, { nullable: true, description: '所属监督议题 / The topic of the plan' })
  topic(@Root() { topicId }: WorkReport, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return topicId ? loaders.one(topics, topicId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => [PriorOpinionType], {
    description: '审议前汇总的意见,报告须回应 / Opinions gathered before the hearing, answered in the report',
  })
  priorOpinions(@Root() { id, asOf }: WorkReport & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<PriorOpinion>(priorOpinionsOfReport, id, asOf);
  }

  @FieldResolver(() => [DeliberationOpinionType], { description: '审议意见 / Deliberation opinions' })
  opinions(@Root() { id, asOf }: WorkReport & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<DeliberationOpinion>(opinionsOfReport, id, asOf);
  }

  @FieldResolver(() => [HandlingReportType], { description: '研究处理情况报告 / Handling reports' })
  handlingReports(@Root() { id, asOf }: WorkReport & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<HandlingReport>(handlingReportsOfReport, id, asOf);
  }

  @FieldResolver(() => ResolutionType, {
    nullable: true,
    description: '就报告作出的决议 / The resolution on the report',
  })
  async resolution(@Root() { id, asOf }: WorkReport & AsOf, @Ctx() { loaders }: SubgraphContext) {
    const [first = null] = await loaders.childrenOf<Resolution>(resolutionsOfReport, id, asOf);
    return first;
  }

  @FieldResolver(() => [FollowUpSupervisionType], { description: '跟踪监督 / Follow-up supervision' })
  followUps(@Root() { id, asOf }: WorkReport & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<FollowUpSupervision>(followUpsOfReport, id, asOf);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether a running limit has passed' })
  isOverdue(@Root() record: WorkReport & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Limits' })
  deadlines(@Root() record: WorkReport & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: WorkReport & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record, async () => {
      const readable = await readableDocuments(context, record);
      return (sha256) => readable.some((document) => document.sha256 === sha256);
    });
  }
}
