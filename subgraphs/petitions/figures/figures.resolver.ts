import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { describedFigures, FigureType, figureValues } from '../../../platform/figures/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AnnualReviewStub } from '../stubs/annual-review.stub.ts';
import { PetitionFiguresType } from './figures.type.ts';
import { petitionsFigures } from './petitions-figures.ts';

@Resolver(() => AnnualReviewStub)
export class AnnualReviewResolver {
  @FieldResolver(() => PetitionFiguresType, { description: '群众诉求、信访与调解 / Demands, petitions, mediations' })
  async petitions(
    @Root() { year }: AnnualReviewStub,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = fieldsOf(info).filter((field) => Object.hasOwn(petitionsFigures, field));
    return { year, ...(await figureValues(loaders, petitionsFigures, year, asked)) };
  }
}

@Resolver(() => PetitionFiguresType)
export class PetitionFiguresResolver {
  @FieldResolver(() => [FigureType], {
    description: '各项数据及口径、背后的记录 / The figures with definition and records',
  })
  figures(@Root() { year }: AnnualReviewStub, @Ctx() { loaders }: SubgraphContext) {
    return describedFigures(loaders, petitionsFigures, year);
  }
}
