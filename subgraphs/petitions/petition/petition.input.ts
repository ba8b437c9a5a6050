import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type * as kinds from './petition.kinds.ts';
import type { PetitionFilterValues } from './petition.queries.ts';
import { PetitionChannel, PetitionDecision, PetitionMatter, PetitionReceiver, PetitionState } from './petition.type.ts';
import type { PetitionState as PetitionStateValue } from './petition.workflow.ts';

@InputType('PetitionFilter', { description: '信访事项筛选 / Filter of petitions' })
export class PetitionFilter implements PetitionFilterValues {
  @Field(() => [PetitionState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: PetitionStateValue[] | null;

  @Field(() => [PetitionMatter], { nullable: true, description: '类别,任一 / Of any of these classes' })
  matter?: kinds.PetitionMatter[] | null;

  @Field(() => [CivicTopic], { nullable: true, description: '民生领域,任一 / Of any of these fields' })
  topic?: CivicTopicValue[] | null;

  @Field(() => [PetitionChannel], { nullable: true, description: '提出方式,任一 / By any of these channels' })
  channel?: kinds.PetitionChannel[] | null;

  @Field(() => [PetitionReceiver], { nullable: true, description: '收件渠道,任一 / By any of these inlets' })
  receivedBy?: kinds.PetitionReceiver[] | null;

  @Field(() => [PetitionDecision], { nullable: true, description: '处理意见,任一 / With any of these decisions' })
  decision?: kinds.PetitionDecision[] | null;

  @Field(() => ID, { nullable: true, description: '承办机关 / Handled by this agency' })
  handlingAgencyId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划,含下级 / In this division or below it' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '收到日期 / Received within' })
  receivedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '受理日期 / Accepted within' })
  acceptedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '办结日期 / Concluded within' })
  concludedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '到期日 / Due within' })
  dueOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue today' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否督办 / Whether under supervision' })
  underSupervision?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      '全文检索,空格分隔须同时出现;分类前的事项检索不到 / Text in number, title and content; all words; not before classification',
  })
  search?: string | null;
}

export const PetitionOrder = orderInput('Petition', '信访事项', {
  RECEIVED_ON: '收到日期 / Received on',
  DUE_ON: '到期日,无期限者居末 / Due on; those without a limit come last',
});
export const PetitionListArgs = listArgs(PetitionFilter, PetitionOrder);
