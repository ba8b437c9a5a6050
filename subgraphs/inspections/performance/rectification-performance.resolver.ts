import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { agencyPeriodOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyPerformanceStub } from '../stubs/agency-performance.stub.ts';
import { countsByAgency, noItems, type RectificationCounts } from './rectification-performance.queries.ts';
import { RectificationPerformanceType } from './rectification-performance.type.ts';

@Resolver(() => AgencyPerformanceStub)
export class RectificationPerformanceResolver {
  @FieldResolver(() => RectificationPerformanceType, {
    description: '整改事项:申请、核实与反弹 / Rectification items: claimed, verified and reopened',
  })
  rectificationItems(
    @Root() { id }: AgencyPerformanceStub,
    @Ctx() { loaders }: SubgraphContext,
  ): Promise<RectificationPerformanceType> {
    const { agencyId, from, to } = agencyPeriodOf(id);
    return loaders.batched(`rectification performance ${from} ${to}`, agencyId, async (reader, agencies) => {
      const rows = await reader.rows<RectificationCounts & { agencyId: string }>(
        countsByAgency(agencies, from, to, loaders.context),
      );
      const found = new Map(rows.map((row) => [row.agencyId, row]));
      return agencies.map((agency) => new RectificationPerformanceType(found.get(agency) ?? noItems));
    });
  }
}
