import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { workReports } from '../work-report/work-report.queries.ts';
import { WorkReportType } from '../work-report/work-report.type.ts';
import type { FollowUpSupervision } from './follow-up.entities.ts';
import { FollowUpSupervisionListArgs } from './follow-up.input.ts';
import { followUps } from './follow-up.queries.ts';
import { FollowUpSupervisionConnection, FollowUpSupervisionType } from './follow-up.type.ts';

@Resolver(() => FollowUpSupervisionType)
export class FollowUpSupervisionResolver {
  @Query(() => FollowUpSupervisionType, { nullable: true, description: '按标识取一项跟踪监督 / One follow-up by id' })
  async followUpSupervision(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<FollowUpSupervision>(followUps, id, fieldsOf(info));
    if (!found) throw new NotFound('FollowUpSupervision', id);
    return found;
  }

  @Query(() => FollowUpSupervisionConnection, {
    description: '跟踪监督列表,新近在前 / Follow-up supervision, newest first',
  })
  followUpSupervisions(
    @Args(() => FollowUpSupervisionListArgs) args: InstanceType<typeof FollowUpSupervisionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<FollowUpSupervision>(followUps, args, nodeFields(info));
  }

  @FieldResolver(() => WorkReportType, { nullable: true, description: '所跟踪的工作报告 / The work report' })
  workReport(
    @Root() { workReportId }: FollowUpSupervision,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return workReportId ? loaders.one(workReports, workReportId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '被监督单位 / The agency concerned' })
  agency(@Root() { agencyId }: FollowUpSupervision) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '牵头委员会 / The leading committee' })
  committee(@Root() { committeeId }: FollowUpSupervision) {
    return agencyOf(committeeId);
  }
}
