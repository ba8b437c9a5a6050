import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { agencyPeriodOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyPerformanceStub } from '../stubs/agency-performance.stub.ts';
import { countsByAgency, noSuggestions, type SuggestionCounts } from './suggestion-performance.queries.ts';
import { SuggestionPerformanceType } from './suggestion-performance.type.ts';

@Resolver(() => AgencyPerformanceStub)
export class SuggestionPerformanceResolver {
  @FieldResolver(() => SuggestionPerformanceType, {
    description: '代表建议:答复、办结、落实与评价 / Suggestions: answered, concluded, implemented and evaluated',
  })
  suggestions(
    @Root() { id }: AgencyPerformanceStub,
    @Ctx() { loaders }: SubgraphContext,
  ): Promise<SuggestionPerformanceType> {
    const { agencyId, from, to } = agencyPeriodOf(id);
    return loaders.batched(`suggestion performance ${from} ${to}`, agencyId, async (reader, agencies) => {
      const rows = await reader.rows<SuggestionCounts & { agencyId: string }>(
        countsByAgency(agencies, from, to, loaders.context.today),
      );
      const found = new Map(rows.map((row) => [row.agencyId, row]));
      return agencies.map((agency) => new SuggestionPerformanceType(found.get(agency) ?? noSuggestions));
    });
  }
}
