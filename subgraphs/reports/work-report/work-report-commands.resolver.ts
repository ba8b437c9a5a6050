import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { ReportDocumentType } from './report-document.type.ts';
import { readableDocuments } from './report-documents.ts';
import { workReportCommands } from './work-report.commands.ts';
import type { WorkReport } from './work-report.entities.ts';
import { workReports } from './work-report.queries.ts';
import { WorkReportType } from './work-report.type.ts';
import type { WorkReportAction } from './work-report.workflow.ts';
import {
  CancelReportInput,
  CloseReportInput,
  CommentHandlingDraftInput,
  CommentReportDraftInput,
  DeliberateHandlingReportInput,
  DistributeReportInput,
  ExtendHandlingReportInput,
  GatherPriorOpinionsInput,
  PlanReportInput,
  PostponeReportInput,
  PublishReportDocumentInput,
  ReceiveOpinionsInput,
  RecordDeliberationInput,
  ReplanReportInput,
  RequireFurtherHandlingInput,
  ScheduleReportInput,
  SendOpinionsInput,
  StartReportFollowUpInput,
  SubmitHandlingDraftInput,
  SubmitHandlingReportInput,
  SubmitReportDraftInput,
  SubmitReportInput,
} from './work-report-commands.input.ts';
import { plannedReport } from './work-report-planning.ts';

/** Takes the step and reads the report again, as it is afterwards. */
const { advance } = mutationsOf<WorkReport, WorkReportAction>(workReportCommands, workReports);

@Resolver(() => WorkReportType)
export class WorkReportCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() report: WorkReport, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(workReportCommands, viewer, report);
  }

  @FieldResolver(() => [ReportDocumentType], {
    description: '报送的文稿中您可以看到的 / The filed texts that you may read',
  })
  documents(@Root() report: WorkReport & AsOf, @Ctx() context: SubgraphContext) {
    return readableDocuments(context, report);
  }

  @Mutation(() => WorkReportType, { description: '列入计划 / Plan a report' })
  async planReport(
    @Arg('input', () => PlanReportInput, { description: '输入 / Input' }) input: PlanReportInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(workReportCommands, 'planReport', input, plannedReport(input));
    return loaders.one<WorkReport>(workReports, id, fieldsOf(info));
  }

  @Mutation(() => WorkReportType, {
    description: '列入会议议程,期限自此起算 / Put a report on an agenda; its limits begin',
  })
  scheduleReport(
    @Arg('input', () => ScheduleReportInput, { description: '输入 / Input' }) input: ScheduleReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'scheduleReport', input, info);
  }

  @Mutation(() => WorkReportType, {
    description: '交审议前汇总的意见 / Hand over opinions gathered before the hearing',
  })
  gatherPriorOpinions(
    @Arg('input', () => GatherPriorOpinionsInput, { description: '输入 / Input' }) input: GatherPriorOpinionsInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'gatherPriorOpinions', input, info);
  }

  @Mutation(() => WorkReportType, { description: '送审征求意见 / Submit the draft for comments' })
  submitReportDraft(
    @Arg('input', () => SubmitReportDraftInput, { description: '输入 / Input' }) input: SubmitReportDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitReportDraft', input, info);
  }

  @Mutation(() => WorkReportType, { description: '反馈意见 / Comment on the draft' })
  commentReportDraft(
    @Arg('input', () => CommentReportDraftInput, { description: '输入 / Input' }) input: CommentReportDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'commentReportDraft', input, info);
  }

  @Mutation(() => WorkReportType, { description: '正式报送 / Submit the report' })
  submitReport(
    @Arg('input', () => SubmitReportInput, { description: '输入 / Input' }) input: SubmitReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '印发常委会组成人员 / Distribute the report to members' })
  distributeReport(
    @Arg('input', () => DistributeReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'distributeReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '记录听取审议 / Record the hearing' })
  recordDeliberation(
    @Arg('input', () => RecordDeliberationInput, { description: '输入 / Input' }) input: RecordDeliberationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'recordDeliberation', input, info);
  }

  @Mutation(() => WorkReportType, { description: '交办审议意见 / Send the deliberation opinions' })
  sendOpinions(
    @Arg('input', () => SendOpinionsInput, { description: '输入 / Input' }) input: SendOpinionsInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'sendOpinions', input, info);
  }

  @Mutation(() => WorkReportType, { description: '签收审议意见 / Sign for the opinions' })
  receiveOpinions(
    @Arg('input', () => ReceiveOpinionsInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'receiveOpinions', input, info);
  }

  @Mutation(() => WorkReportType, { description: '延长研究处理期限一个月 / Extend the handling by a month' })
  extendHandlingReport(
    @Arg('input', () => ExtendHandlingReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'extendHandlingReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '处理情况送委员会征求意见 / Send the handling report for comments' })
  submitHandlingDraft(
    @Arg('input', () => SubmitHandlingDraftInput, { description: '输入 / Input' }) input: SubmitHandlingDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitHandlingDraft', input, info);
  }

  @Mutation(() => WorkReportType, { description: '对处理情况反馈意见 / Comment on the handling report' })
  commentHandlingDraft(
    @Arg('input', () => CommentHandlingDraftInput, { description: '输入 / Input' }) input: CommentHandlingDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'commentHandlingDraft', input, info);
  }

  @Mutation(() => WorkReportType, { description: '书面报告处理情况 / Submit the handling report' })
  submitHandlingReport(
    @Arg('input', () => SubmitHandlingReportInput, { description: '输入 / Input' }) input: SubmitHandlingReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitHandlingReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '审议、测评处理情况 / Deliberate and assess the handling report' })
  deliberateHandlingReport(
    @Arg('input', () => DeliberateHandlingReportInput, { description: '输入 / Input' })
    input: DeliberateHandlingReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'deliberateHandlingReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '要求再次报告 / Require another report' })
  requireFurtherHandling(
    @Arg('input', () => RequireFurtherHandlingInput, { description: '输入 / Input' })
    input: RequireFurtherHandlingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'requireFurtherHandling', input, info);
  }

  @Mutation(() => WorkReportType, { description: '开展跟踪监督 / Start the follow-up' })
  startReportFollowUp(
    @Arg('input', () => StartReportFollowUpInput, { description: '输入 / Input' }) input: StartReportFollowUpInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startReportFollowUp', input, info);
  }

  @Mutation(() => WorkReportType, { description: '办结 / Close a report' })
  closeReport(
    @Arg('input', () => CloseReportInput, { description: '输入 / Input' }) input: CloseReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '公布文件 / Publish a document' })
  publishReportDocument(
    @Arg('input', () => PublishReportDocumentInput, { description: '输入 / Input' }) input: PublishReportDocumentInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'publishReportDocument', input, info);
  }

  @Mutation(() => WorkReportType, { description: '延期 / Postpone a report' })
  postponeReport(
    @Arg('input', () => PostponeReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'postponeReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '延期后重新列入 / Plan a report again' })
  replanReport(
    @Arg('input', () => ReplanReportInput, { description: '输入 / Input' }) input: ReplanReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'replanReport', input, info);
  }

  @Mutation(() => WorkReportType, { description: '取消 / Cancel a report' })
  cancelReport(
    @Arg('input', () => CancelReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'cancelReport', input, info);
  }
}
