import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { DeputyActivityListArgs } from '../activity/deputy-activity.input.ts';
import { activitiesOfGroup, deputyActivities } from '../activity/deputy-activity.queries.ts';
import { DeputyActivityConnection } from '../activity/deputy-activity.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { DeputyGroup } from './deputy-group.entities.ts';
import { DeputyGroupListArgs } from './deputy-group.input.ts';
import { deputyGroups } from './deputy-group.queries.ts';
import { DeputyGroupConnection, DeputyGroupType } from './deputy-group.type.ts';
import type { DeputyGroupMember } from './deputy-group-member.entities.ts';
import { DeputyGroupMemberListArgs } from './deputy-group-member.input.ts';
import { deputyGroupMembers, membersOfGroup } from './deputy-group-member.queries.ts';
import { DeputyGroupMemberConnection } from './deputy-group-member.type.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import { GroupOpinionListArgs } from './group-opinion.input.ts';
import { groupOpinions, opinionsOfGroup } from './group-opinion.queries.ts';
import { GroupOpinionConnection } from './group-opinion.type.ts';

@Resolver(() => DeputyGroupType)
export class DeputyGroupResolver {
  @Query(() => DeputyGroupType, { nullable: true, description: "按标识取一条代表小组 / One deputies' group by id" })
  async deputyGroup(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<DeputyGroup>(deputyGroups, id, fieldsOf(info));
    if (!found) throw new NotFound('DeputyGroup', id);
    return found;
  }

  @Query(() => DeputyGroupConnection, { description: "代表小组列表 / Deputies' groups" })
  deputyGroups(
    @Args(() => DeputyGroupListArgs) args: InstanceType<typeof DeputyGroupListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DeputyGroup>(deputyGroups, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, {
    nullable: true,
    description: '活动区划,跨区划的为空 / Division; null when it works across the city',
  })
  division(@Root() { divisionCode }: DeputyGroup) {
    return divisionCode ? { code: divisionCode } : null;
  }

  @FieldResolver(() => AgencyStub, {
    description: '联络员所在工作机构,由其主任担任联络员 / The committee whose director is the liaison',
  })
  liaison(@Root() { liaisonAgencyId }: DeputyGroup) {
    return { id: liaisonAgencyId };
  }

  @FieldResolver(() => DeputyGroupMemberConnection, { description: '成员 / Members' })
  members(
    @Root() { id }: DeputyGroup,
    @Args(() => DeputyGroupMemberListArgs) args: InstanceType<typeof DeputyGroupMemberListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DeputyGroupMember>(deputyGroupMembers, membersOfGroup, id, args, nodeFields(info));
  }

  @FieldResolver(() => GroupOpinionConnection, { description: '小组意见建议 / Its opinions' })
  opinions(
    @Root() { id }: DeputyGroup,
    @Args(() => GroupOpinionListArgs) args: InstanceType<typeof GroupOpinionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<GroupOpinion>(groupOpinions, opinionsOfGroup, id, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyActivityConnection, { description: '小组活动 / Its activities' })
  activities(
    @Root() { id }: DeputyGroup,
    @Args(() => DeputyActivityListArgs) args: InstanceType<typeof DeputyActivityListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DeputyActivity>(deputyActivities, activitiesOfGroup, id, args, nodeFields(info));
  }
}

export const deputyGroupReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<DeputyGroup>(deputyGroups, id, fieldsOf(info, 'DeputyGroup'));
