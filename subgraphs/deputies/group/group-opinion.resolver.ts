import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue, RecordFields } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { deputyActivities } from '../activity/deputy-activity.queries.ts';
import { DeputyActivityType } from '../activity/deputy-activity.type.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import { DeadlineSchema, HistorySchema } from '../records.entities.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { Suggestion } from '../suggestion/suggestion.entities.ts';
import { suggestions } from '../suggestion/suggestion.queries.ts';
import { SuggestionType } from '../suggestion/suggestion.type.ts';
import type { DeputyGroup } from './deputy-group.entities.ts';
import { deputyGroups } from './deputy-group.queries.ts';
import { DeputyGroupType } from './deputy-group.type.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import { GroupOpinionListArgs } from './group-opinion.input.ts';
import { groupOpinions } from './group-opinion.queries.ts';
import { GroupOpinionConnection, GroupOpinionType } from './group-opinion.type.ts';

const records = new RecordFields(DeadlineSchema, HistorySchema);

@Resolver(() => GroupOpinionType)
export class GroupOpinionResolver {
  @Query(() => GroupOpinionType, {
    nullable: true,
    description: "按标识取一条小组意见建议 / One opinion of a deputies' group by id",
  })
  async groupOpinion(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<GroupOpinion>(groupOpinions, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('GroupOpinion', id);
    return found;
  }

  @Query(() => GroupOpinionConnection, { description: "小组意见建议列表 / Opinions of deputies' groups" })
  groupOpinions(
    @Args(() => GroupOpinionListArgs) args: InstanceType<typeof GroupOpinionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<GroupOpinion>(groupOpinions, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyGroupType, { description: '提出的小组 / The group that raised it' })
  group(@Root() { groupId }: GroupOpinion, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<DeputyGroup>(deputyGroups, groupId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyType, {
    nullable: true,
    description: '提出的组员,代表小组办理此件 / The member who raised it and speaks for the group',
  })
  raisedBy(
    @Root() { raisedById }: GroupOpinion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return raisedById ? loaders.one<Deputy>(deputies, raisedById, fieldsOf(info)) : null;
  }

  @FieldResolver(() => DeputyActivityType, {
    nullable: true,
    description: '提出时的活动 / The activity at which it was raised',
  })
  activity(
    @Root() { activityId }: GroupOpinion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return activityId ? loaders.one<DeputyActivity>(deputyActivities, activityId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '办理机关,交办前为空 / The handling agency; null until it is assigned',
  })
  handlingAgency(@Root() { handlingAgencyId }: GroupOpinion) {
    return handlingAgencyId ? { id: handlingAgencyId } : null;
  }

  @FieldResolver(() => SuggestionType, {
    nullable: true,
    description: '转成的代表建议 / The suggestion it was converted into',
  })
  convertedSuggestion(
    @Root() { convertedSuggestionId }: GroupOpinion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return convertedSuggestionId ? loaders.one<Suggestion>(suggestions, convertedSuggestionId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether it is overdue' })
  isOverdue(@Root() record: GroupOpinion & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: GroupOpinion & AsOf, @Ctx() context: SubgraphContext) {
    return records.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], {
    description: '期限;法律未定天数,文书载明的才有 / Deadlines; only what a document sets',
  })
  deadlines(@Root() record: GroupOpinion & AsOf, @Ctx() context: SubgraphContext) {
    return records.deadlines(context, record);
  }
}

export const groupOpinionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<GroupOpinion>(groupOpinions, id, fieldsOf(info, 'GroupOpinion'));
