import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { PetitionProxyFilterValues } from './proxy.queries.ts';
import { PetitionProxyState } from './proxy.type.ts';
import type { PetitionProxyState as PetitionProxyStateValue } from './proxy.workflow.ts';

@InputType('PetitionProxyFilter', { description: '信访代办筛选 / Filter of petitions by proxy' })
export class PetitionProxyFilter implements PetitionProxyFilterValues {
  @Field(() => [PetitionProxyState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: PetitionProxyStateValue[] | null;

  @Field(() => [CivicTopic], { nullable: true, description: '民生领域,任一 / Of any of these fields' })
  topic?: CivicTopicValue[] | null;

  @Field(() => ID, { nullable: true, description: '代办代表 / By this deputy' })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this liaison station' })
  stationId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划,含下级 / In this division or below it' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '申请日期 / Requested within' })
  requestedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '代为提出日期 / Filed within' })
  filedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '所代办事项是否逾期 / Whether the petition is overdue today' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '全文检索 / Text in number and matter' })
  search?: string | null;
}

export const PetitionProxyOrder = orderInput('PetitionProxy', '信访代办', {
  REQUESTED_ON: '申请日期 / Requested on',
  DUE_ON: '到期日,无期限者居末 / Due on; those without a limit come last',
});
export const PetitionProxyListArgs = listArgs(PetitionProxyFilter, PetitionProxyOrder);
