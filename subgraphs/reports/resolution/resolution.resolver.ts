import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { meetings } from '../meeting/meeting.queries.ts';
import { MeetingType } from '../meeting/meeting.type.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { workReports } from '../work-report/work-report.queries.ts';
import { WorkReportType } from '../work-report/work-report.type.ts';
import type { Resolution } from './resolution.entities.ts';
import { ResolutionListArgs } from './resolution.input.ts';
import { resolutions, resolutionsOfMeeting } from './resolution.queries.ts';
import { ResolutionConnection, ResolutionType } from './resolution.type.ts';

@Resolver(() => ResolutionType)
export class ResolutionResolver {
  @Query(() => ResolutionType, { nullable: true, description: '按标识取一项决议 / One resolution by id' })
  async resolution(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Resolution>(resolutions, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Resolution', id);
    return found;
  }

  @Query(() => ResolutionConnection, { description: '决议列表,新近在前 / Resolutions, newest first' })
  resolutions(
    @Args(() => ResolutionListArgs) args: InstanceType<typeof ResolutionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Resolution>(resolutions, args, nodeFields(info));
  }

  @FieldResolver(() => WorkReportType, { nullable: true, description: '所审议的报告 / The work report' })
  workReport(
    @Root() { workReportId }: Resolution,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return workReportId ? loaders.one(workReports, workReportId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => MeetingType, { nullable: true, description: '通过决议的会议 / The meeting' })
  meeting(@Root() { meetingId }: Resolution, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one(meetings, meetingId, fieldsOf(info));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '执行单位 / The executing agency' })
  agency(@Root() { agencyId }: Resolution) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether a running limit has passed' })
  isOverdue(@Root() record: Resolution & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Limits' })
  deadlines(@Root() record: Resolution & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '经过 / History' })
  history(@Root() record: Resolution & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }
}

@Resolver(() => MeetingType)
export class MeetingResolutionsResolver {
  @FieldResolver(() => ResolutionConnection, { description: '会议通过的决议 / Resolutions of the meeting' })
  resolutions(
    @Root() { id }: MeetingType,
    @Args(() => ResolutionListArgs) args: InstanceType<typeof ResolutionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Resolution>(resolutions, resolutionsOfMeeting, id, args, nodeFields(info));
  }
}
