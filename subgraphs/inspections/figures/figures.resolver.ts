import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { describedFigures, FigureType, figureValues } from '../../../platform/figures/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AnnualReviewStub } from '../stubs/annual-review.stub.ts';
import { InspectionFiguresType } from './figures.type.ts';
import { inspectionFigures } from './inspection-figures.ts';

@Resolver(() => AnnualReviewStub)
export class AnnualReviewOfInspectionsResolver {
  @FieldResolver(() => InspectionFiguresType, { description: '执法检查 / Inspections' })
  async inspections(
    @Root() { year }: AnnualReviewStub,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = fieldsOf(info).filter((field) => field in inspectionFigures);
    return { year, ...(await figureValues(loaders, inspectionFigures, year, asked)) };
  }
}

@Resolver(() => InspectionFiguresType)
export class InspectionFiguresResolver {
  @FieldResolver(() => [FigureType], {
    description: '各项数据及其口径与记录 / Every figure with definition and records',
  })
  figures(@Root() { year }: InspectionFiguresType, @Ctx() { loaders }: SubgraphContext) {
    return describedFigures(loaders, inspectionFigures, year);
  }
}
