import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { itemCommands } from './item.commands.ts';
import type { RectificationItem } from './item.entities.ts';
import { rectificationItems } from './item.queries.ts';
import { RectificationItemType } from './item.type.ts';
import type { ItemAction } from './item.workflow.ts';
import {
  AcceptRectificationItemInput,
  ApproveLongTermRectificationInput,
  CancelRectificationItemInput,
  ChangeRectificationDueDateInput,
  ClaimRectificationCompletionInput,
  FileRectificationEvidenceInput,
  IdentifyRectificationItemInput,
  IssueRectificationItemInput,
  PlanRectificationInput,
  RefuseRectificationReturnInput,
  ReissueRectificationItemInput,
  RejectRectificationInput,
  ReopenRectificationItemInput,
  ReportRectificationProgressInput,
  RequestRectificationReturnInput,
  ResumeRectificationInput,
  ReviewLongTermRectificationInput,
  StartRectificationVerificationInput,
  VerifyRectificationInput,
} from './item-commands.input.ts';
import { identifiedItem } from './item-identification.ts';

/** Takes the step and reads the item again, as it is afterwards. */
const { advance } = mutationsOf<RectificationItem, ItemAction>(itemCommands, rectificationItems);

@Resolver(() => RectificationItemType)
export class RectificationItemCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() item: RectificationItem, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(itemCommands, viewer, item);
  }

  @Mutation(() => RectificationItemType, { description: '问题入库 / Make an item of a systemic finding' })
  async identifyRectificationItem(
    @Arg('input', () => IdentifyRectificationItemInput, { description: '输入 / Input' })
    input: IdentifyRectificationItemInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(itemCommands, 'identifyRectificationItem', input, identifiedItem(input));
    return loaders.one<RectificationItem>(rectificationItems, id, fieldsOf(info));
  }

  @Mutation(() => RectificationItemType, { description: '交办整改事项 / Issue an item' })
  issueRectificationItem(
    @Arg('input', () => IssueRectificationItemInput, { description: '输入 / Input' })
    input: IssueRectificationItemInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'issueRectificationItem', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '签收整改事项 / Accept an item' })
  acceptRectificationItem(
    @Arg('input', () => AcceptRectificationItemInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'acceptRectificationItem', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '申请退回 / Request a return' })
  requestRectificationReturn(
    @Arg('input', () => RequestRectificationReturnInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'requestRectificationReturn', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '改交其他单位 / Issue to another agency' })
  reissueRectificationItem(
    @Arg('input', () => ReissueRectificationItemInput, { description: '输入 / Input' })
    input: ReissueRectificationItemInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reissueRectificationItem', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '不同意退回 / Refuse a return' })
  refuseRectificationReturn(
    @Arg('input', () => RefuseRectificationReturnInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'refuseRectificationReturn', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '报整改方案 / File the plan' })
  planRectification(
    @Arg('input', () => PlanRectificationInput, { description: '输入 / Input' }) input: PlanRectificationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'planRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '报整改进展 / Report progress' })
  reportRectificationProgress(
    @Arg('input', () => ReportRectificationProgressInput, { description: '输入 / Input' })
    input: ReportRectificationProgressInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportRectificationProgress', input, info);
  }

  @Mutation(() => RectificationItemType, {
    description:
      '附佐证材料:整改单位在整改中,委员会在核查中 / File evidence: agencies while they work, the committee while it verifies',
  })
  fileRectificationEvidence(
    @Arg('input', () => FileRectificationEvidenceInput, { description: '输入 / Input' })
    input: FileRectificationEvidenceInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'fileRectificationEvidence', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '调整整改期限,限一次 / Change the date, once' })
  changeRectificationDueDate(
    @Arg('input', () => ChangeRectificationDueDateInput, { description: '输入 / Input' })
    input: ChangeRectificationDueDateInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'changeRectificationDueDate', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '申请销号 / Claim completion' })
  claimRectificationCompletion(
    @Arg('input', () => ClaimRectificationCompletionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'claimRectificationCompletion', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '开始核查 / Start a verification' })
  startRectificationVerification(
    @Arg('input', () => StartRectificationVerificationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startRectificationVerification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '销号 / Verify and sign off' })
  verifyRectification(
    @Arg('input', () => VerifyRectificationInput, { description: '输入 / Input' }) input: VerifyRectificationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'verifyRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '核查不通过 / Reject the claim' })
  rejectRectification(
    @Arg('input', () => RejectRectificationInput, { description: '输入 / Input' }) input: RejectRectificationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'rejectRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '继续整改 / Resume the work' })
  resumeRectification(
    @Arg('input', () => ResumeRectificationInput, { description: '输入 / Input' }) input: ResumeRectificationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'resumeRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '回头看反弹,重新整改 / Reopen a verified item' })
  reopenRectificationItem(
    @Arg('input', () => ReopenRectificationItemInput, { description: '输入 / Input' })
    input: ReopenRectificationItemInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reopenRectificationItem', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '同意长期坚持 / Approve as long-term' })
  approveLongTermRectification(
    @Arg('input', () => ApproveLongTermRectificationInput, { description: '输入 / Input' })
    input: ApproveLongTermRectificationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'approveLongTermRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '长期事项年度复核 / Yearly review of a long-term item' })
  reviewLongTermRectification(
    @Arg('input', () => ReviewLongTermRectificationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reviewLongTermRectification', input, info);
  }

  @Mutation(() => RectificationItemType, { description: '取消整改事项 / Cancel an item' })
  cancelRectificationItem(
    @Arg('input', () => CancelRectificationItemInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'cancelRectificationItem', input, info);
  }
}
