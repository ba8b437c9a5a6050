import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import type { ResearchOutcome, ResearchReport } from './research-report.entities.ts';
import { ResearchReportListArgs } from './research-report.input.ts';
import { instructionCount, researchOfAgency, researchOutcomes, researchReports } from './research-report.queries.ts';
import { ResearchOutcomeType, ResearchReportConnection, ResearchReportType } from './research-report.type.ts';

@Resolver(() => ResearchReportType)
export class ResearchReportResolver {
  @Query(() => ResearchReportType, { nullable: true, description: '按标识取一篇调研报告 / One research report by id' })
  async researchReport(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<ResearchReport>(researchReports, id, fieldsOf(info));
    if (!found) throw new NotFound('ResearchReport', id);
    return found;
  }

  @Query(() => ResearchReportConnection, { description: '调研报告列表,新近在前 / Research reports, newest first' })
  researchReports(
    @Args(() => ResearchReportListArgs) args: InstanceType<typeof ResearchReportListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<ResearchReport>(researchReports, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '涉及单位 / The agency whose work it is about' })
  agency(@Root() { agencyId }: ResearchReport) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => AgencyStub, { description: '调研委员会 / The committee that made it' })
  committee(@Root() { committeeId }: ResearchReport) {
    return agencyOf(committeeId);
  }

  @FieldResolver(() => Int, {
    description: '市领导批示数;批示内容为内部信息,不予提供 / Number of leaders’ instructions; their texts are internal',
  })
  instructionCount(@Root() { id }: ResearchReport, @Ctx() context: SubgraphContext) {
    return instructionCount(context, id);
  }

  @FieldResolver(() => [ResearchOutcomeType], { description: '成果转化 / What became of it' })
  outcomes(@Root() { id }: ResearchReport, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<ResearchOutcome>(researchOutcomes, id);
  }
}

@Resolver(() => ResearchOutcomeType)
export class ResearchOutcomeResolver {
  @FieldResolver(() => AgencyStub, { description: '转化单位 / The agency that acted on it' })
  agency(@Root() { agencyId }: ResearchOutcome) {
    return agencyOf(agencyId);
  }
}

@Resolver(() => AgencyStub)
export class AgencyResearchResolver {
  @FieldResolver(() => ResearchReportConnection, {
    description: '涉及该单位工作的调研报告 / Research reports about the work of this agency',
  })
  researchReports(
    @Root() { id }: AgencyStub,
    @Args(() => ResearchReportListArgs) args: InstanceType<typeof ResearchReportListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<ResearchReport>(researchReports, researchOfAgency, id, args, nodeFields(info));
  }
}
