import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { Visit } from './visit.entities.ts';
import { VisitListArgs } from './visit.input.ts';
import { visits } from './visit.queries.ts';
import { VisitConnection, VisitType } from './visit.type.ts';
import type { VisitSite } from './visit-site.entities.ts';
import { VisitSiteListArgs } from './visit-site.input.ts';
import { sitesOfVisit, visitSites } from './visit-site.queries.ts';
import { VisitSiteConnection } from './visit-site.type.ts';
import type { VisitSuggestion } from './visit-suggestion.entities.ts';
import { VisitSuggestionListArgs } from './visit-suggestion.input.ts';
import { suggestionsOfVisit, visitSuggestions } from './visit-suggestion.queries.ts';
import { VisitSuggestionConnection } from './visit-suggestion.type.ts';

@Resolver(() => VisitType)
export class VisitResolver {
  @Query(() => VisitType, { nullable: true, description: '按标识取一条集体视察 / One collective visit by id' })
  async visit(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<Visit>(visits, id, fieldsOf(info));
    if (!found) throw new NotFound('Visit', id);
    return found;
  }

  @Query(() => VisitConnection, { description: '集体视察列表 / Collective visits' })
  visits(
    @Args(() => VisitListArgs) args: InstanceType<typeof VisitListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Visit>(visits, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '组织机构 / The agency that organised it' })
  organiser(@Root() { organiserId }: Visit) {
    return { id: organiserId };
  }

  @FieldResolver(() => VisitSiteConnection, { description: '视察点 / Sites' })
  sites(
    @Root() { id }: Visit,
    @Args(() => VisitSiteListArgs) args: InstanceType<typeof VisitSiteListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<VisitSite>(visitSites, sitesOfVisit, id, args, nodeFields(info));
  }

  @FieldResolver(() => VisitSuggestionConnection, { description: '视察中所提建议 / Suggestions made on the visit' })
  suggestions(
    @Root() { id }: Visit,
    @Args(() => VisitSuggestionListArgs) args: InstanceType<typeof VisitSuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<VisitSuggestion>(visitSuggestions, suggestionsOfVisit, id, args, nodeFields(info));
  }
}

export const visitReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Visit>(visits, id, fieldsOf(info, 'Visit'));
