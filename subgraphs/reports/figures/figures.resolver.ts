import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { describedFigures, FigureType, figureValues } from '../../../platform/figures/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import { statedFiguresOf } from '../stated-figure/stated-figure.queries.ts';
import { AnnualReviewType, ReportFiguresType } from './figures.type.ts';
import { reportFigures } from './report-figures.ts';

@Resolver(() => AnnualReviewType)
export class AnnualReviewResolver {
  @Query(() => AnnualReviewType, { description: '一个年度的工作数据 / The figures of a year' })
  annualReview(@Arg('year', () => Int, { description: '年度,1 至 9999 / Year, 1 to 9999' }) year: number) {
    if (year < 1 || year > 9999)
      throw new ValidationFailed({ path: 'year', message: '须在 1 至 9999 之间 / must be between 1 and 9999' });
    return { year };
  }

  @FieldResolver(() => ReportFiguresType, {
    description: '会议、监督、备案、立法的数据 / Figures of hearings, supervision, review and legislation',
  })
  async reports(
    @Root() { year }: AnnualReviewType,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = fieldsOf(info).filter((field) => field in reportFigures);
    return { year, ...(await figureValues(loaders, reportFigures, year, asked)) };
  }

  @FieldResolver(() => [FigureType], {
    description: '公布的数据,无记录可汇总,注明来源 / Published figures without records, with their source',
  })
  async figures(@Root() { year }: AnnualReviewType, @Ctx() context: SubgraphContext): Promise<FigureType[]> {
    const rows = await statedFiguresOf(context, year);
    return rows.map(({ code, value, unit, text, definition, source }) => ({
      code,
      value,
      unit,
      definition: `${definition};公布原文“${text}” / published as “${text}”`,
      coverage: 'WHOLE' as const,
      records: null,
      source,
    }));
  }
}

@Resolver(() => ReportFiguresType)
export class ReportFiguresResolver {
  @FieldResolver(() => [FigureType], {
    description: '每项数据的口径与背后的记录 / Each figure with its definition and the way to its records',
  })
  figures(@Root() { year }: { year: number }, @Ctx() { loaders }: SubgraphContext) {
    return describedFigures(loaders, reportFigures, year);
  }
}

export const annualReviewReference: ReferenceResolver = ({ year }: { year: number }) => ({ year });
