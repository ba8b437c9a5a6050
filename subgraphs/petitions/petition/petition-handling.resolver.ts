import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { StepInputFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { PetitionType } from './petition.type.ts';
import { advancePetition as advance } from './petition-advance.ts';
import {
  AcceptPetitionInput,
  BeginPetitionHandlingInput,
  DecidePetitionInput,
  ExtendPetitionHandlingInput,
  MediatePetitionInput,
  RatePetitionInput,
  RecordPetitionDecisionReceiptInput,
  RecordPetitionHearingInput,
  ReexaminePetitionInput,
  ReportPetitionClosingInput,
  RequestReexaminationInput,
  RequestReviewInput,
  ReviewPetitionInput,
} from './petition-commands.input.ts';

/** What the handling agency, the organs above it and the petitioner do with a petition. */
@Resolver(() => PetitionType)
export class PetitionHandlingResolver {
  @Mutation(() => PetitionType, { description: '受理并书面告知信访人 / Accept, and tell the petitioner in writing' })
  acceptPetition(
    @Arg('input', () => AcceptPetitionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'acceptPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '开始办理 / Begin to handle it' })
  beginPetitionHandling(
    @Arg('input', () => BeginPetitionHandlingInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'beginPetitionHandling', input, info);
  }

  @Mutation(() => PetitionType, { description: '延长办理期限,限一次 / Extend the sixty days, once' })
  extendPetitionHandling(
    @Arg('input', () => ExtendPetitionHandlingInput, { description: '输入 / Input' })
    input: ExtendPetitionHandlingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'extendPetitionHandling', input, info);
  }

  @Mutation(() => PetitionType, { description: '出具信访处理意见书 / Decide in writing' })
  decidePetition(
    @Arg('input', () => DecidePetitionInput, { description: '输入 / Input' }) input: DecidePetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'decidePetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '达成调解、和解 / Settle by mediation' })
  mediatePetition(
    @Arg('input', () => MediatePetitionInput, { description: '输入 / Input' }) input: MediatePetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'mediatePetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '报送办结报告 / File the closing report' })
  reportPetitionClosing(
    @Arg('input', () => ReportPetitionClosingInput, { description: '输入 / Input' }) input: ReportPetitionClosingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportPetitionClosing', input, info);
  }

  @Mutation(() => PetitionType, {
    description: '登记信访人收到书面答复之日 / Record when the petitioner got the written answer',
  })
  recordPetitionDecisionReceipt(
    @Arg('input', () => RecordPetitionDecisionReceiptInput, { description: '输入 / Input' })
    input: RecordPetitionDecisionReceiptInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'recordPetitionDecisionReceipt', input, info);
  }

  @Mutation(() => PetitionType, { description: '请求复查 / Request a review' })
  requestReview(
    @Arg('input', () => RequestReviewInput, { description: '输入 / Input' }) input: RequestReviewInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'requestReview', input, info);
  }

  @Mutation(() => PetitionType, { description: '作出复查意见 / Review' })
  reviewPetition(
    @Arg('input', () => ReviewPetitionInput, { description: '输入 / Input' }) input: ReviewPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reviewPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '请求复核 / Request a re-examination' })
  requestReexamination(
    @Arg('input', () => RequestReexaminationInput, { description: '输入 / Input' }) input: RequestReexaminationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'requestReexamination', input, info);
  }

  @Mutation(() => PetitionType, { description: '登记听证 / Record a hearing' })
  recordPetitionHearing(
    @Arg('input', () => RecordPetitionHearingInput, { description: '输入 / Input' }) input: RecordPetitionHearingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'recordPetitionHearing', input, info);
  }

  @Mutation(() => PetitionType, { description: '作出复核意见,信访终结 / Re-examine; the matter is final with it' })
  reexaminePetition(
    @Arg('input', () => ReexaminePetitionInput, { description: '输入 / Input' }) input: ReexaminePetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reexaminePetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '登记信访人评价 / Record how the petitioner rates it' })
  ratePetition(
    @Arg('input', () => RatePetitionInput, { description: '输入 / Input' }) input: RatePetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'ratePetition', input, info);
  }
}
