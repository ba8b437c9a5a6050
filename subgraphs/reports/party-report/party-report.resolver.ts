import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { PartyReport } from './party-report.entities.ts';
import { PartyReportListArgs } from './party-report.input.ts';
import { partyReports } from './party-report.queries.ts';
import { PartyReportConnection, PartyReportType } from './party-report.type.ts';

@Resolver(() => PartyReportType)
export class PartyReportResolver {
  @Query(() => PartyReportType, { nullable: true, description: '按标识取一件请示报告 / One report to the party by id' })
  async partyReport(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<PartyReport>(partyReports, id, fieldsOf(info));
    if (!found) throw new NotFound('PartyReport', id);
    return found;
  }

  @Query(() => PartyReportConnection, { description: '请示报告列表,新近在前 / Reports to the party, newest first' })
  partyReports(
    @Args(() => PartyReportListArgs) args: InstanceType<typeof PartyReportListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<PartyReport>(partyReports, args, nodeFields(info));
  }
}
