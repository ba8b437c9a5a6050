import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { workReports } from '../work-report/work-report.queries.ts';
import { WorkReportType } from '../work-report/work-report.type.ts';
import type { DeliberationOpinion } from './opinion.entities.ts';
import { DeliberationOpinionListArgs } from './opinion.input.ts';
import { deliberationOpinions } from './opinion.queries.ts';
import { DeliberationOpinionConnection, DeliberationOpinionType } from './opinion.type.ts';

@Resolver(() => DeliberationOpinionType)
export class DeliberationOpinionResolver {
  @Query(() => DeliberationOpinionType, { nullable: true, description: '按标识取一条审议意见 / One opinion by id' })
  async deliberationOpinion(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<DeliberationOpinion>(deliberationOpinions, id, fieldsOf(info));
    if (!found) throw new NotFound('DeliberationOpinion', id);
    return found;
  }

  @Query(() => DeliberationOpinionConnection, { description: '审议意见列表,新近在前 / Opinions, newest first' })
  deliberationOpinions(
    @Args(() => DeliberationOpinionListArgs) args: InstanceType<typeof DeliberationOpinionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DeliberationOpinion>(deliberationOpinions, args, nodeFields(info));
  }

  @FieldResolver(() => WorkReportType, { nullable: true, description: '所审议的报告 / The report' })
  workReport(
    @Root() { workReportId }: DeliberationOpinion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one(workReports, workReportId, fieldsOf(info));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '研究处理单位 / The handling agency' })
  agency(@Root() { agencyId }: DeliberationOpinion) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期未报告 / Whether it is overdue' })
  isOverdue(@Root() record: DeliberationOpinion, @Ctx() context: SubgraphContext) {
    return record.handledOn === null && isOverdue(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Limits' })
  deadlines(@Root() record: DeliberationOpinion & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}
