import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { HandlingRole as HandlingRoleValue, Severity as SeverityValue } from './item.kinds.ts';
import type { RectificationItemFilterValues } from './item.queries.ts';
import { HandlingRole, RectificationItemState, Severity } from './item.type.ts';
import type { ItemState } from './item.workflow.ts';

@InputType('RectificationItemFilter', { description: '整改事项筛选 / Filter of rectification items' })
export class RectificationItemFilter implements RectificationItemFilterValues {
  @Field(() => [RectificationItemState], { nullable: true, description: '状态,任一 / Any of these states' })
  state?: ItemState[] | null;

  @Field(() => [Severity], { nullable: true, description: '严重程度,任一 / Any of these severities' })
  severity?: SeverityValue[] | null;

  @Field(() => ID, { nullable: true, description: '所属检查 / Of this inspection' })
  inspectionId?: string | null;

  @Field(() => String, { nullable: true, description: '法规代码 / Under the law with this code' })
  lawCode?: string | null;

  @Field(() => ID, { nullable: true, description: '牵头或配合单位 / Led or co-handled by this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '牵头单位 / Led by this agency' })
  leadAgencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '配合单位 / Co-handled by this agency' })
  coAgencyId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '交办日 / Issued on' })
  issuedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '最近的到期日 / Earliest running limit' })
  dueOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '整改期限 / To be completed by' })
  completionDueOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, {
    nullable: true,
    description: '销号日;给空区间则只取已销号的 / Verified on; an empty range takes all that are verified',
  })
  verifiedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Overdue or not' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否久未更新 / Stale or not' })
  stale?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否合成数据 / Synthetic or not' })
  isSynthetic?: boolean | null;

  @Field(() => String, { nullable: true, description: '问题与整改要求检索 / Text in title and measure' })
  search?: string | null;
}

export const RectificationItemOrder = orderInput('RectificationItem', '整改事项', {
  ISSUED_ON: '交办日,未交办的视为最新 / Issued on; those not yet issued are newest',
  DUE_ON: '到期日,无期限的排在最后 / Due date; those without come last',
  UPDATED_AT: '变更时刻 / Last changed',
});
export const RectificationItemListArgs = listArgs(RectificationItemFilter, RectificationItemOrder);

@ArgsType()
export class AgencyRectificationItemArgs extends RectificationItemListArgs {
  @Field(() => HandlingRole, {
    nullable: true,
    description: '该机构的角色,不给则两者都要 / Its part; both unless told',
  })
  role?: HandlingRoleValue | null;
}
