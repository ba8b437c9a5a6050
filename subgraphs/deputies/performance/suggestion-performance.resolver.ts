import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { LocalDate } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { countsByAgency, noSuggestions, type SuggestionCounts } from './suggestion-performance.queries.ts';
import { SuggestionPerformanceType } from './suggestion-performance.type.ts';

@Resolver(() => AgencyStub)
export class AgencySuggestionPerformanceResolver {
  @FieldResolver(() => SuggestionPerformanceType, {
    description: '办理代表建议的情况 / How it handles the suggestions handed over in a period',
  })
  suggestionPerformance(
    @Root() { id }: AgencyStub,
    @Arg('from', () => LocalDate, { description: '交办日起,含 / Handed over from, inclusive' }) from: string,
    @Arg('to', () => LocalDate, { description: '交办日止,含 / Handed over to, inclusive' }) to: string,
    @Ctx() { loaders }: SubgraphContext,
  ): Promise<SuggestionPerformanceType> {
    if (from > to)
      throw new ValidationFailed({ path: 'from', message: '起始日期晚于截止日期 / from is later than to' });
    return loaders.batched(`suggestion performance ${from} ${to}`, id, async (reader, agencies) => {
      const rows = await reader.rows<SuggestionCounts & { agencyId: string }>(
        countsByAgency(agencies, from, to, loaders.context.today),
      );
      const found = new Map(rows.map((row) => [row.agencyId, row]));
      return agencies.map((agency) => new SuggestionPerformanceType(found.get(agency) ?? noSuggestions));
    });
  }
}
