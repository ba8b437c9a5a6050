import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { DeputyGroup } from './deputy-group.entities.ts';
import { deputyGroups } from './deputy-group.queries.ts';
import { DeputyGroupType } from './deputy-group.type.ts';
import type { DeputyGroupMember } from './deputy-group-member.entities.ts';
import { DeputyGroupMemberListArgs } from './deputy-group-member.input.ts';
import { deputyGroupMembers } from './deputy-group-member.queries.ts';
import { DeputyGroupMemberConnection, DeputyGroupMemberType } from './deputy-group-member.type.ts';

@Resolver(() => DeputyGroupMemberType)
export class DeputyGroupMemberResolver {
  @Query(() => DeputyGroupMemberConnection, { description: "代表小组成员列表 / Members of deputies' groups" })
  deputyGroupMembers(
    @Args(() => DeputyGroupMemberListArgs) args: InstanceType<typeof DeputyGroupMemberListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DeputyGroupMember>(deputyGroupMembers, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyGroupType, { description: '小组 / The group' })
  group(@Root() { groupId }: DeputyGroupMember, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<DeputyGroup>(deputyGroups, groupId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyType, { description: '代表 / The deputy' })
  deputy(
    @Root() { deputyId }: DeputyGroupMember,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}
