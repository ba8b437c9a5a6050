import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { Visit } from './visit.entities.ts';
import { visits } from './visit.queries.ts';
import { VisitType } from './visit.type.ts';
import type { VisitSite } from './visit-site.entities.ts';
import { VisitSiteListArgs } from './visit-site.input.ts';
import { visitSites } from './visit-site.queries.ts';
import { VisitSiteConnection, VisitSiteType } from './visit-site.type.ts';
import type { VisitSuggestion } from './visit-suggestion.entities.ts';
import { VisitSuggestionListArgs } from './visit-suggestion.input.ts';
import { suggestionsOfSite, visitSuggestions } from './visit-suggestion.queries.ts';
import { VisitSuggestionConnection } from './visit-suggestion.type.ts';

@Resolver(() => VisitSiteType)
export class VisitSiteResolver {
  @Query(() => VisitSiteConnection, { description: '视察点列表 / Sites of visits' })
  visitSites(
    @Args(() => VisitSiteListArgs) args: InstanceType<typeof VisitSiteListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<VisitSite>(visitSites, args, nodeFields(info));
  }

  @FieldResolver(() => VisitType, { description: '所属视察 / The visit' })
  visit(@Root() { visitId }: VisitSite, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Visit>(visits, visitId, fieldsOf(info));
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: VisitSite) {
    return { code: divisionCode };
  }

  @FieldResolver(() => VisitSuggestionConnection, { description: '就此所提建议 / Suggestions about it' })
  suggestions(
    @Root() { id }: VisitSite,
    @Args(() => VisitSuggestionListArgs) args: InstanceType<typeof VisitSuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<VisitSuggestion>(visitSuggestions, suggestionsOfSite, id, args, nodeFields(info));
  }
}
