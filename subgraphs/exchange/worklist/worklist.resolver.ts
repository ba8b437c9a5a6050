import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { timeOf } from '../../../platform/database/index.ts';
import { daysBetween, localDateOf, overdueDays } from '../../../platform/deadlines/index.ts';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { DeadlineType } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { matterOf } from '../records/matter.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { Matter } from '../stubs/matters.stub.ts';
import { OverdueArgs, WorklistArgs } from './worklist.input.ts';
import { ofAgency, overdueByAgency, worklist } from './worklist.queries.ts';
import { AgencyOverdueType, WorklistEntryConnection, WorklistEntryType } from './worklist.type.ts';
import type { WorklistEntry } from './worklist-entry.entities.ts';

@Resolver(() => WorklistEntryType)
export class WorklistEntryResolver {
  @Query(() => WorklistEntryConnection, {
    description: '全部逾期事项,最早到期的在前 / All that is overdue, the earliest first',
  })
  overdue(
    @Args(() => OverdueArgs) { filter, ...page }: OverdueArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<WorklistEntry>(worklist, { ...page, filter: { ...filter, overdue: true } }, nodeFields(info));
  }

  @Query(() => [AgencyOverdueType], {
    description: '各机构的逾期情况,多的在前 / What each agency is behind with, the most first',
  })
  async overdueByAgency(@Ctx() { loaders, clock, viewer }: SubgraphContext): Promise<AgencyOverdueType[]> {
    const today = localDateOf(clock.now());
    const rows = await loaders.batched('overdue by agency', today, async (reader, days) =>
      Promise.all(
        days.map((day) =>
          reader.rows<{ agencyId: string | null; entries: number; earliestDueOn: string }>(
            overdueByAgency(day, viewer),
          ),
        ),
      ),
    );
    return rows.map(({ agencyId, entries, earliestDueOn }) => ({
      agency: agencyId === null ? null : { id: agencyId },
      entries,
      earliestDueOn,
      longestDays: daysBetween(earliestDueOn, today),
    }));
  }

  @FieldResolver(() => Matter, {
    nullable: true,
    description: '事项本身,密封的为空 / The matter itself; null when it is sealed',
  })
  subject(@Root() entry: WorklistEntry, @Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return matterOf(context, entry, info);
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '承担的机构;仅由个人办理的为空 / The agency that owes it; null for what only persons owe',
  })
  agency(@Root() { agencyId }: WorklistEntry) {
    return agencyId ? { id: agencyId } : null;
  }

  @FieldResolver()
  deadline(@Root() entry: WorklistEntry, @Ctx() { clock }: SubgraphContext): DeadlineType {
    const { code, dueOn, basis, class: kind, explain, provisional } = entry;
    const limit = { code, dueOn, basis, class: kind, explain, provisional, metOn: null };
    return { ...limit, overdueDays: overdueDays(limit, localDateOf(clock.now())) };
  }

  @FieldResolver()
  updatedAt(@Root() { projection }: WorklistEntry): Date {
    return timeOf(projection);
  }
}

@Resolver(() => AgencyStub)
export class AgencyWorklistResolver {
  @FieldResolver(() => WorklistEntryConnection, {
    description:
      '待办:各子图中由本机构办理的期限,最早到期的在前 / What the agency owes in all subgraphs, the earliest due first',
  })
  worklist(
    @Root() { id }: AgencyStub,
    @Args(() => WorklistArgs) { dueBefore, overdueOnly, roles, ...page }: WorklistArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const filter = { dueBefore, overdue: overdueOnly || null, role: roles };
    return loaders.pageOf<WorklistEntry>(worklist, ofAgency, id, { ...page, filter }, nodeFields(info));
  }
}
