import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { LegislativeComment } from './legislative-comment.entities.ts';
import { LegislativeCommentListArgs } from './legislative-comment.input.ts';
import { commentsOnRegulation, legislativeComments } from './legislative-comment.queries.ts';
import { LegislativeCommentConnection } from './legislative-comment.type.ts';
import type { Regulation } from './regulation.entities.ts';
import { RegulationListArgs } from './regulation.input.ts';
import { regulations } from './regulation.queries.ts';
import { RegulationConnection, RegulationType } from './regulation.type.ts';

@Resolver(() => RegulationType)
export class RegulationResolver {
  @Query(() => RegulationType, { nullable: true, description: '按标识取一部地方性法规 / One regulation by id' })
  async regulation(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<Regulation>(regulations, id, fieldsOf(info));
    if (!found) throw new NotFound('Regulation', id);
    return found;
  }

  @Query(() => RegulationConnection, { description: '地方性法规列表,新近在前 / Regulations, newest first' })
  regulations(
    @Args(() => RegulationListArgs) args: InstanceType<typeof RegulationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Regulation>(regulations, args, nodeFields(info));
  }

  @FieldResolver(() => LegislativeCommentConnection, {
    description: '征集的立法建议 / Suggestions gathered on its draft',
  })
  legislativeComments(
    @Root() { id }: Regulation,
    @Args(() => LegislativeCommentListArgs) args: InstanceType<typeof LegislativeCommentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<LegislativeComment>(legislativeComments, commentsOnRegulation, id, args, nodeFields(info));
  }
}
