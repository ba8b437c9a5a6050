import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { StatedFigure } from './stated-figure.entities.ts';
import { StatedFigureListArgs } from './stated-figure.input.ts';
import { statedFigures } from './stated-figure.queries.ts';
import { StatedFigureConnection, StatedFigureType } from './stated-figure.type.ts';

@Resolver(() => StatedFigureType)
export class StatedFigureResolver {
  @Query(() => StatedFigureType, { nullable: true, description: '按标识取一项公布数据 / One stated figure by id' })
  async statedFigure(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<StatedFigure>(statedFigures, id, fieldsOf(info));
    if (!found) throw new NotFound('StatedFigure', id);
    return found;
  }

  @Query(() => StatedFigureConnection, { description: '公布数据列表 / Stated figures' })
  statedFigures(
    @Args(() => StatedFigureListArgs) args: InstanceType<typeof StatedFigureListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<StatedFigure>(statedFigures, args, nodeFields(info));
  }
}
