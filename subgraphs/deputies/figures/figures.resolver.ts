import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { describedFigures, FigureType, figureValues } from '../../../platform/figures/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AnnualReviewStub } from '../stubs/annual-review.stub.ts';
import { deputyFigures } from './deputy-figures.ts';
import { DeputyFiguresType } from './figures.type.ts';

@Resolver(() => AnnualReviewStub)
export class AnnualReviewResolver {
  @FieldResolver(() => DeputyFiguresType, { description: '代表工作 / Deputies' })
  async deputies(
    @Root() { year }: AnnualReviewStub,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = fieldsOf(info).filter((field) => Object.hasOwn(deputyFigures, field));
    return { year, ...(await figureValues(loaders, deputyFigures, year, asked)) };
  }
}

@Resolver(() => DeputyFiguresType)
export class DeputyFiguresResolver {
  @FieldResolver(() => [FigureType], { description: '各项数据的口径与记录 / Each figure with definition and records' })
  figures(@Root() { year }: AnnualReviewStub, @Ctx() { loaders }: SubgraphContext) {
    return describedFigures(loaders, deputyFigures, year);
  }
}
