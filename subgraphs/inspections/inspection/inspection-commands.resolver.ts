import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { inspectionCommands } from './inspection.commands.ts';
import type { Inspection } from './inspection.entities.ts';
import { inspections } from './inspection.queries.ts';
import { InspectionType } from './inspection.type.ts';
import type { InspectionAction } from './inspection.workflow.ts';
import {
  CloseInspectionInput,
  DeliberateInspectionReportInput,
  DraftInspectionReportInput,
  FollowUpInspectionInput,
  PlanInspectionInput,
  PrepareInspectionInput,
  ReportHandlingInput,
  StartInspectionInput,
  StartRectificationInput,
  SubmitInspectionReportInput,
  TransferInspectionInput,
} from './inspection-commands.input.ts';
import { plannedInspection } from './inspection-planning.ts';

/** Takes the step and reads the inspection again, as it is afterwards. */
const { advance } = mutationsOf<Inspection, InspectionAction>(inspectionCommands, inspections);

@Resolver(() => InspectionType)
export class InspectionCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() inspection: Inspection, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(inspectionCommands, viewer, inspection);
  }

  @Mutation(() => InspectionType, { description: '列入计划 / Put an inspection on the plan' })
  async planInspection(
    @Arg('input', () => PlanInspectionInput, { description: '输入 / Input' }) input: PlanInspectionInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(inspectionCommands, 'planInspection', input, plannedInspection(input));
    return loaders.one<Inspection>(inspections, id, fieldsOf(info));
  }

  @Mutation(() => InspectionType, { description: '组建检查组、制定方案并通知 / Form the group, plan and give notice' })
  prepareInspection(
    @Arg('input', () => PrepareInspectionInput, { description: '输入 / Input' }) input: PrepareInspectionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'prepareInspection', input, info);
  }

  @Mutation(() => InspectionType, { description: '开始实地检查 / Start the inspection' })
  startInspection(
    @Arg('input', () => StartInspectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startInspection', input, info);
  }

  @Mutation(() => InspectionType, { description: '形成报告 / Draft the report' })
  draftInspectionReport(
    @Arg('input', () => DraftInspectionReportInput, { description: '输入 / Input' }) input: DraftInspectionReportInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'draftInspectionReport', input, info);
  }

  @Mutation(() => InspectionType, { description: '主任会议决定提请审议 / Submit for deliberation' })
  submitInspectionReport(
    @Arg('input', () => SubmitInspectionReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitInspectionReport', input, info);
  }

  @Mutation(() => InspectionType, { description: '常委会听取审议 / Record the deliberation' })
  deliberateInspectionReport(
    @Arg('input', () => DeliberateInspectionReportInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'deliberateInspectionReport', input, info);
  }

  @Mutation(() => InspectionType, { description: '报告与审议意见一并交办 / Transfer report and opinions together' })
  transferInspection(
    @Arg('input', () => TransferInspectionInput, { description: '输入 / Input' }) input: TransferInspectionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'transferInspection', input, info);
  }

  @Mutation(() => InspectionType, { description: '开始整改 / Start the rectification' })
  startRectification(
    @Arg('input', () => StartRectificationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startRectification', input, info);
  }

  @Mutation(() => InspectionType, { description: '报告研究处理情况 / Report the handling' })
  reportHandling(
    @Arg('input', () => ReportHandlingInput, { description: '输入 / Input' }) input: ReportHandlingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportHandling', input, info);
  }

  @Mutation(() => InspectionType, { description: '转入跟踪检查 / Take into follow-up' })
  followUpInspection(
    @Arg('input', () => FollowUpInspectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'followUpInspection', input, info);
  }

  @Mutation(() => InspectionType, { description: '办结 / Close the inspection' })
  closeInspection(
    @Arg('input', () => CloseInspectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeInspection', input, info);
  }
}
