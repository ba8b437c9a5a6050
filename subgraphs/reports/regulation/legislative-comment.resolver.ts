import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { LiaisonStationStub } from '../stubs/liaison-station.stub.ts';
import type { LegislativeComment } from './legislative-comment.entities.ts';
import { LegislativeCommentListArgs } from './legislative-comment.input.ts';
import { legislativeComments } from './legislative-comment.queries.ts';
import { LegislativeCommentConnection, LegislativeCommentType } from './legislative-comment.type.ts';
import type { Regulation } from './regulation.entities.ts';
import { regulations } from './regulation.queries.ts';
import { RegulationType } from './regulation.type.ts';

@Resolver(() => LegislativeCommentType)
export class LegislativeCommentResolver {
  @Query(() => LegislativeCommentType, {
    nullable: true,
    description: '按标识取一条立法建议 / One legislative comment by id',
  })
  async legislativeComment(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<LegislativeComment>(legislativeComments, id, fieldsOf(info));
    if (!found) throw new NotFound('LegislativeComment', id);
    return found;
  }

  @Query(() => LegislativeCommentConnection, {
    description: '立法建议列表,新近在前 / Legislative comments, newest first',
  })
  legislativeComments(
    @Args(() => LegislativeCommentListArgs) args: InstanceType<typeof LegislativeCommentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<LegislativeComment>(legislativeComments, args, nodeFields(info));
  }

  @FieldResolver(() => RegulationType, { nullable: true, description: '所涉法规 / The regulation' })
  regulation(
    @Root() { regulationId }: LegislativeComment,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Regulation>(regulations, regulationId, fieldsOf(info));
  }

  @FieldResolver(() => LiaisonStationStub, {
    description: '征集的基层立法联系点所在联络站 / The station that gathered it',
  })
  station(@Root() { stationId }: LegislativeComment): LiaisonStationStub {
    return { id: stationId };
  }
}
