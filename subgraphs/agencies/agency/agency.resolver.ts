import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound, ValidationFailed } from '../../../platform/errors/index.ts';
import { CreditCode, fieldsOf, nodeFields, WorkflowRole } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { divisionOf } from '../division/division.queries.ts';
import { DivisionType } from '../division/division.type.ts';
import type { Agency } from './agency.entities.ts';
import { AgencyListArgs } from './agency.input.ts';
import { agencies } from './agency.queries.ts';
import { rolesOf } from './agency.roles.ts';
import { AgencyConnection, AgencyType } from './agency.type.ts';

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => AgencyType, {
    nullable: true,
    description: '按标识、信用代码或短名取一个机构 / One agency by id, credit code or slug',
  })
  async agency(
    @Arg('id', () => ID, { nullable: true, description: '标识 / Id' }) id: string | undefined,
    @Arg('creditCode', () => CreditCode, { nullable: true, description: '统一社会信用代码 / Credit code' }) creditCode:
      | string
      | undefined,
    @Arg('slug', () => String, { nullable: true, description: '短名 / Slug' }) slug: string | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = Object.entries({ id, creditCode, slug }).filter(([, value]) => value != null) as [string, string][];
    const [by] = given;
    if (!by || given.length > 1)
      throw new ValidationFailed({
        path: 'agency',
        message: '请在 id、creditCode、slug 中恰给一个 / give exactly one of id, creditCode and slug',
      });
    const found = await loaders.one<Agency>(agencies, by[1], fieldsOf(info), by[0]);
    if (!found) throw new NotFound('Agency', by[1]);
    return found;
  }

  @Query(() => AgencyConnection, { description: '机构列表 / Agencies' })
  agencies(
    @Args(() => AgencyListArgs) args: InstanceType<typeof AgencyListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Agency>(agencies, args, nodeFields(info));
  }

  @FieldResolver(() => [WorkflowRole], { description: '凭机构身份具有的办理角色 / Roles by virtue of what it is' })
  roles(@Root() agency: Agency): Actor[] {
    return rolesOf(agency);
  }

  @FieldResolver(() => DivisionType, { description: '所在行政区划 / Division' })
  division(@Root() agency: Agency, @Ctx() context: SubgraphContext) {
    return divisionOf(context, agency.divisionCode);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: '上级机构 / Parent agency' })
  parent(@Root() { parentId }: Agency, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return parentId ? loaders.one<Agency>(agencies, parentId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: '人大对口委员会 / Counterpart committee of the congress',
  })
  counterpartCommittee(
    @Root() { counterpartCommitteeId }: Agency,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return counterpartCommitteeId ? loaders.one<Agency>(agencies, counterpartCommitteeId, fieldsOf(info)) : null;
  }
}

export const agencyReference: ReferenceResolver = (
  reference: { id?: string; creditCode?: string },
  { loaders },
  info,
) =>
  reference.id
    ? loaders.one<Agency>(agencies, reference.id, fieldsOf(info, 'Agency'))
    : loaders.one<Agency>(agencies, reference.creditCode as string, fieldsOf(info, 'Agency'), 'creditCode');
