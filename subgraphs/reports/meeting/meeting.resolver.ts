import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import type { Meeting } from './meeting.entities.ts';
import { MeetingListArgs } from './meeting.input.ts';
import { meetings } from './meeting.queries.ts';
import { MeetingConnection, MeetingType } from './meeting.type.ts';

@Resolver(() => MeetingType)
export class MeetingResolver {
  @Query(() => MeetingType, { nullable: true, description: '按标识取一次会议 / One meeting by id' })
  async meeting(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Meeting>(meetings, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Meeting', id);
    return found;
  }

  @Query(() => MeetingConnection, { description: '常委会会议列表,新近在前 / Meetings, newest first' })
  meetings(
    @Args(() => MeetingListArgs) args: InstanceType<typeof MeetingListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Meeting>(meetings, args, nodeFields(info));
  }

  @FieldResolver(() => [DeadlineType], {
    description: '期限:下次会议至迟两个月内举行 / Limits: when the next meeting is due at the latest',
  })
  deadlines(@Root() record: Meeting & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '经过 / History' })
  history(@Root() record: Meeting & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }
}
