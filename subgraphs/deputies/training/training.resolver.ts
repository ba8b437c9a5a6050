import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Training } from './training.entities.ts';
import { TrainingListArgs } from './training.input.ts';
import { trainings } from './training.queries.ts';
import { TrainingConnection, TrainingType } from './training.type.ts';

@Resolver(() => TrainingType)
export class TrainingResolver {
  @Query(() => TrainingType, { nullable: true, description: '按标识取一条代表培训 / One training by id' })
  async training(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<Training>(trainings, id, fieldsOf(info));
    if (!found) throw new NotFound('Training', id);
    return found;
  }

  @Query(() => TrainingConnection, { description: '代表培训列表 / Trainings' })
  trainings(
    @Args(() => TrainingListArgs) args: InstanceType<typeof TrainingListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Training>(trainings, args, nodeFields(info));
  }
}

export const trainingReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Training>(trainings, id, fieldsOf(info, 'Training'));
