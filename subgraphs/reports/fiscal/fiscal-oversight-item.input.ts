import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { FiscalOversightKind as FiscalOversightKindValue } from './fiscal-oversight-item.kinds.ts';
import type { FiscalOversightItemFilterValues } from './fiscal-oversight-item.queries.ts';
import { FiscalOversightKind, FiscalOversightState } from './fiscal-oversight-item.type.ts';
import type { FiscalOversightState as FiscalOversightStateValue } from './fiscal-oversight-item.workflow.ts';

@InputType('FiscalOversightItemFilter', { description: '财经监督事项筛选 / Filter of fiscal oversight items' })
export class FiscalOversightItemFilter implements FiscalOversightItemFilterValues {
  @Field(() => Int, { nullable: true, description: '年度 / Of this year' })
  year?: number | null;

  @Field(() => [FiscalOversightState], { nullable: true, description: '阶段,任一 / In any of these stages' })
  state?: FiscalOversightStateValue[] | null;

  @Field(() => [FiscalOversightKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: FiscalOversightKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '报告单位 / Reported by this agency' })
  leadAgencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '承办委员会 / Handled by this committee' })
  committeeId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '审议日区间 / Deliberated within' })
  deliberatedOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称、审查重点检索 / Text in title or focus' })
  search?: string | null;
}

export const FiscalOversightItemOrder = orderInput('FiscalOversightItem', '财经监督事项', {
  CREATED_AT: '建立时刻 / Created at',
  UPDATED_AT: '变更时刻 / Last changed at',
  DUE_ON: '期限,无期限者在后 / Due on, those without a limit last',
});
export const FiscalOversightItemListArgs = listArgs(FiscalOversightItemFilter, FiscalOversightItemOrder);
