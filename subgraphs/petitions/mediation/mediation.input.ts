import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { AgreementKind as AgreementKindValue } from './mediation.kinds.ts';
import type { MediationFilterValues } from './mediation.queries.ts';
import { AgreementKind, MediationState } from './mediation.type.ts';
import type { MediationState as MediationStateValue } from './mediation.workflow.ts';

@InputType('MediationFilter', { description: '矛盾调解筛选 / Filter of mediations' })
export class MediationFilter implements MediationFilterValues {
  @Field(() => [MediationState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: MediationStateValue[] | null;

  @Field(() => [CivicTopic], { nullable: true, description: '民生领域,任一 / Of any of these fields' })
  topic?: CivicTopicValue[] | null;

  @Field(() => [AgreementKind], { nullable: true, description: '协议形式,任一 / With an agreement of these forms' })
  agreementKind?: AgreementKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '调解代表 / By this deputy' })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this liaison station' })
  stationId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划,含下级 / In this division or below it' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '受理调解日期 / Opened within' })
  openedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '达成协议日期 / Agreed within' })
  agreedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue today' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '全文检索 / Text in number and dispute' })
  search?: string | null;
}

export const MediationOrder = orderInput('Mediation', '矛盾调解', {
  OPENED_ON: '受理调解日期 / Opened on',
  DUE_ON: '到期日,无期限者居末 / Due on; those without a limit come last',
});
export const MediationListArgs = listArgs(MediationFilter, MediationOrder);
