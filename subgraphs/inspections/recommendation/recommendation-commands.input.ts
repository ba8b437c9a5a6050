import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { AmendValues, DeliverValues, IssueRecommendationValues } from './recommendation.inputs.ts';
import type { RecommendationKind as RecommendationKindValue } from './recommendation.kinds.ts';
import { RecommendationKind } from './recommendation.type.ts';

export const ObjectToRecommendationInput = stepInput('ObjectToRecommendation', '提出异议 / Object');
export const UpholdRecommendationInput = stepInput('UpholdRecommendation', '异议不成立,维持 / Uphold');
export const WithdrawRecommendationInput = stepInput('WithdrawRecommendation', '撤回 / Withdraw');
export const ReplyToRecommendationInput = stepInput('ReplyToRecommendation', '书面回复 / Reply in writing');
export const VerifyRecommendationInput = stepInput(
  'VerifyRecommendation',
  '核实已落实 / Verify that it was acted upon',
);
export const UrgeRecommendationInput = stepInput('UrgeRecommendation', '督促 / Urge');
export const ReportRecommendationToCongressInput = stepInput(
  'ReportRecommendationToCongress',
  '报告人大 / Report to the congress',
);
export const LitigateRecommendationInput = stepInput('LitigateRecommendation', '提起诉讼 / Litigate');

@InputType('IssueRecommendationInput', {
  description: '制发建议并抄送人大 / Issue a recommendation with a copy to the congress',
})
export class IssueRecommendationInput extends CommandInputFields implements IssueRecommendationValues {
  @Field(() => RecommendationKind, { description: '种类,须与制发机关相符 / Kind, that of the issuing organ' })
  kind!: RecommendationKindValue;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, {
    description: '建议内容摘要,不含个案当事人信息 / What is recommended, without persons of a case',
  })
  content!: string;

  @Field(() => ID, { description: '被建议单位 / The unit that it is addressed to' })
  recipientId!: string;

  @Field(() => ID, { nullable: true, description: '关联的执法检查 / The inspection it is linked with' })
  inspectionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '紧急公益诉讼检察建议,十五日内回复 / Urgent: 15 days' })
  isUrgent?: boolean | null;
}

@InputType('DeliverRecommendationInput', { description: '送达 / Deliver' })
export class DeliverRecommendationInput extends StepInputFields implements DeliverValues {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      '文书载明的回复期限(司法、监察建议必填,检察建议不填) / Reply due on, as the document of court or commission sets it',
  })
  replyDueOn?: string | null;
}

@InputType('AmendRecommendationInput', { description: '修改后重新送达 / Amend and deliver anew' })
export class AmendRecommendationInput extends DeliverRecommendationInput implements AmendValues {
  @Field(() => String, { description: '修改后的内容摘要 / What is recommended now' })
  content!: string;
}
