import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { workReports } from '../work-report/work-report.queries.ts';
import { WorkReportType } from '../work-report/work-report.type.ts';
import type { HandlingReport } from './handling-report.entities.ts';
import { HandlingReportListArgs } from './handling-report.input.ts';
import { handlingReports } from './handling-report.queries.ts';
import { HandlingReportConnection, HandlingReportType } from './handling-report.type.ts';

@Resolver(() => HandlingReportType)
export class HandlingReportResolver {
  @Query(() => HandlingReportType, {
    nullable: true,
    description: '按标识取一份研究处理情况报告 / One handling report by id',
  })
  async handlingReport(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<HandlingReport>(handlingReports, id, fieldsOf(info));
    if (!found) throw new NotFound('HandlingReport', id);
    return found;
  }

  @Query(() => HandlingReportConnection, {
    description: '研究处理情况报告列表,新近在前 / Handling reports, newest first',
  })
  handlingReports(
    @Args(() => HandlingReportListArgs) args: InstanceType<typeof HandlingReportListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<HandlingReport>(handlingReports, args, nodeFields(info));
  }

  @FieldResolver(() => WorkReportType, { nullable: true, description: '所审议的报告 / The work report' })
  workReport(
    @Root() { workReportId }: HandlingReport,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one(workReports, workReportId, fieldsOf(info));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '报告单位 / The agency' })
  agency(@Root() { agencyId }: HandlingReport) {
    return agencyOf(agencyId);
  }
}
