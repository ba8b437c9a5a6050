import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { MeetingType } from '../meeting/meeting.type.ts';
import { SupervisionTopicType } from '../plan/topic.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { WorkReport } from './work-report.entities.ts';
import { WorkReportListArgs } from './work-report.input.ts';
import { reportsOfAgency, reportsOfMeeting, reportsOfTopic, workReports } from './work-report.queries.ts';
import { WorkReportConnection } from './work-report.type.ts';

type Arguments = InstanceType<typeof WorkReportListArgs>;

@Resolver(() => AgencyStub)
export class AgencyWorkReportsResolver {
  @FieldResolver(() => WorkReportConnection, {
    description: '该机构的工作报告,新近在前 / Work reports of the agency, newest first',
  })
  workReports(
    @Root() { id }: AgencyStub,
    @Args(() => WorkReportListArgs) args: Arguments,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<WorkReport>(workReports, reportsOfAgency, id, args, nodeFields(info));
  }
}

@Resolver(() => MeetingType)
export class MeetingWorkReportsResolver {
  @FieldResolver(() => WorkReportConnection, { description: '会议听取审议的报告 / Work reports of the meeting' })
  workReports(
    @Root() { id }: MeetingType,
    @Args(() => WorkReportListArgs) args: Arguments,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<WorkReport>(workReports, reportsOfMeeting, id, args, nodeFields(info));
  }
}

@Resolver(() => SupervisionTopicType)
export class TopicWorkReportsResolver {
  @FieldResolver(() => WorkReportConnection, { description: '议题下的工作报告 / Work reports of the topic' })
  workReports(
    @Root() { id }: SupervisionTopicType,
    @Args(() => WorkReportListArgs) args: Arguments,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<WorkReport>(workReports, reportsOfTopic, id, args, nodeFields(info));
  }
}
