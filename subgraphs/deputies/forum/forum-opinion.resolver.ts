import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { Forum } from './forum.entities.ts';
import { forums } from './forum.queries.ts';
import { ForumType } from './forum.type.ts';
import type { ForumOpinion } from './forum-opinion.entities.ts';
import { ForumOpinionListArgs } from './forum-opinion.input.ts';
import { forumOpinions } from './forum-opinion.queries.ts';
import { ForumOpinionConnection, ForumOpinionType } from './forum-opinion.type.ts';

@Resolver(() => ForumOpinionType)
export class ForumOpinionResolver {
  @Query(() => ForumOpinionConnection, { description: '座谈会意见建议列表 / Opinions voiced at forums' })
  forumOpinions(
    @Args(() => ForumOpinionListArgs) args: InstanceType<typeof ForumOpinionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<ForumOpinion>(forumOpinions, args, nodeFields(info));
  }

  @FieldResolver(() => ForumType, { description: '座谈会 / The forum' })
  forum(@Root() { forumId }: ForumOpinion, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Forum>(forums, forumId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyType, { description: '提出的代表 / The deputy who voiced it' })
  deputy(@Root() { deputyId }: ForumOpinion, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}
