import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Visit } from './visit.entities.ts';
import { visits } from './visit.queries.ts';
import { VisitType } from './visit.type.ts';
import type { VisitSite } from './visit-site.entities.ts';
import { visitSites } from './visit-site.queries.ts';
import { VisitSiteType } from './visit-site.type.ts';
import type { VisitSuggestion } from './visit-suggestion.entities.ts';
import { VisitSuggestionListArgs } from './visit-suggestion.input.ts';
import { visitSuggestions } from './visit-suggestion.queries.ts';
import { VisitSuggestionConnection, VisitSuggestionType } from './visit-suggestion.type.ts';

@Resolver(() => VisitSuggestionType)
export class VisitSuggestionResolver {
  @Query(() => VisitSuggestionConnection, { description: '视察建议列表 / Suggestions made on visits' })
  visitSuggestions(
    @Args(() => VisitSuggestionListArgs) args: InstanceType<typeof VisitSuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<VisitSuggestion>(visitSuggestions, args, nodeFields(info));
  }

  @FieldResolver(() => VisitType, { description: '所属视察 / The visit' })
  visit(@Root() { visitId }: VisitSuggestion, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Visit>(visits, visitId, fieldsOf(info));
  }

  @FieldResolver(() => VisitSiteType, { nullable: true, description: '所涉视察点 / The site it is about' })
  site(@Root() { siteId }: VisitSuggestion, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return siteId ? loaders.one<VisitSite>(visitSites, siteId, fieldsOf(info)) : null;
  }
}
