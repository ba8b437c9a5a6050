import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import { MeetingStub } from '../stubs/meeting.stub.ts';
import type { Forum } from './forum.entities.ts';
import { ForumListArgs } from './forum.input.ts';
import { forums } from './forum.queries.ts';
import { ForumConnection, ForumType } from './forum.type.ts';
import type { ForumOpinion } from './forum-opinion.entities.ts';
import { ForumOpinionListArgs } from './forum-opinion.input.ts';
import { forumOpinions, opinionsOfForum } from './forum-opinion.queries.ts';
import { ForumOpinionConnection } from './forum-opinion.type.ts';

@Resolver(() => ForumType)
export class ForumResolver {
  @Query(() => ForumType, { nullable: true, description: '按标识取一条座谈会 / One forum by id' })
  async forum(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<Forum>(forums, id, fieldsOf(info));
    if (!found) throw new NotFound('Forum', id);
    return found;
  }

  @Query(() => ForumConnection, { description: '座谈会列表 / Forums' })
  forums(
    @Args(() => ForumListArgs) args: InstanceType<typeof ForumListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Forum>(forums, args, nodeFields(info));
  }

  @FieldResolver(() => MeetingStub, {
    nullable: true,
    description: '同期的常委会会议 / The meeting it was held beside',
  })
  meeting(@Root() { meetingId }: Forum) {
    return meetingId ? { id: meetingId } : null;
  }

  @FieldResolver(() => ForumOpinionConnection, { description: '座谈会上的意见建议 / Opinions voiced at it' })
  opinions(
    @Root() { id }: Forum,
    @Args(() => ForumOpinionListArgs) args: InstanceType<typeof ForumOpinionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<ForumOpinion>(forumOpinions, opinionsOfForum, id, args, nodeFields(info));
  }
}

export const forumReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Forum>(forums, id, fieldsOf(info, 'Forum'));
