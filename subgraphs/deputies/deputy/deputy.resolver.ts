import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { Deputy } from './deputy.entities.ts';
import { DeputyListArgs } from './deputy.input.ts';
import { deputies } from './deputy.queries.ts';
import { DeputyConnection, DeputyType } from './deputy.type.ts';

@Resolver(() => DeputyType)
export class DeputyResolver {
  @Query(() => DeputyType, { nullable: true, description: '按标识取一名代表 / One deputy by id' })
  async deputy(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<Deputy>(deputies, id, fieldsOf(info));
    if (!found) throw new NotFound('Deputy', id);
    return found;
  }

  @Query(() => DeputyConnection, { description: '代表名册 / Deputies' })
  deputies(
    @Args(() => DeputyListArgs) args: InstanceType<typeof DeputyListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Deputy>(deputies, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, { description: '选举单位所在区划 / Division of the electing unit' })
  division(@Root() { divisionCode }: Deputy) {
    return { code: divisionCode };
  }
}

export const deputyReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Deputy>(deputies, id, fieldsOf(info, 'Deputy'));
