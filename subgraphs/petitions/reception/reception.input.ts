import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { ReceptionHost as ReceptionHostValue } from './reception.kinds.ts';
import type { VisitReceptionFilterValues } from './reception.queries.ts';
import { ReceptionHost } from './reception.type.ts';

@InputType('VisitReceptionFilter', { description: '接待来访筛选 / Filter of receptions' })
export class VisitReceptionFilter implements VisitReceptionFilterValues {
  @Field(() => [CivicTopic], { nullable: true, description: '民生领域,任一 / Of any of these fields' })
  topic?: CivicTopicValue[] | null;

  @Field(() => [ReceptionHost], { nullable: true, description: '接访方式,任一 / Received in any of these ways' })
  host?: ReceptionHostValue[] | null;

  @Field(() => ID, { nullable: true, description: '接访机构 / By this agency' })
  agencyId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '来访地,含下级 / From this division or below it' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '接访日期 / Received within' })
  receivedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '全文检索 / Text in number and title' })
  search?: string | null;
}

export const VisitReceptionOrder = orderInput('VisitReception', '接待来访', {
  RECEIVED_ON: '接访日期 / Received on',
});
export const VisitReceptionListArgs = listArgs(VisitReceptionFilter, VisitReceptionOrder);
