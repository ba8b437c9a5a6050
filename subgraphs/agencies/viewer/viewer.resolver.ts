import { Ctx, Query, Resolver } from 'type-graphql';
import { Unauthenticated } from '../../../platform/errors/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Agency } from '../agency/agency.entities.ts';
import { agencies } from '../agency/agency.queries.ts';
import { rolesOf } from '../agency/agency.roles.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: '当前请求者 / Who is asking' })
  async viewer(@Ctx() { viewer, loaders }: SubgraphContext) {
    if (viewer.agencySlug === null) return { isAnonymous: true, agency: null, roles: [] };
    const agency = await loaders.one<Agency>(agencies, viewer.agencySlug, agencies.columns.keys(), 'slug');
    if (!agency) throw new Unauthenticated(`没有机构 ${viewer.agencySlug} / There is no agency ${viewer.agencySlug}`);
    return { isAnonymous: false, agency, roles: rolesOf(agency) };
  }
}
