import { Field, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { PartyReportKind as PartyReportKindValue } from './party-report.kinds.ts';
import type { PartyReportFilterValues } from './party-report.queries.ts';
import { PartyReportKind } from './party-report.type.ts';

@InputType('PartyReportFilter', { description: '请示报告筛选 / Filter of reports to the party' })
export class PartyReportFilter implements PartyReportFilterValues {
  @Field(() => [PartyReportKind], { nullable: true, description: '种类,任一 / Of any of these kinds' })
  kind?: PartyReportKindValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '请示报告日 / Reported within' })
  reportedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '事项检索 / Text in the title' })
  search?: string | null;
}

export const PartyReportOrder = orderInput('PartyReport', '请示报告', { REPORTED_ON: '请示报告日 / Reported on' });
export const PartyReportListArgs = listArgs(PartyReportFilter, PartyReportOrder);
