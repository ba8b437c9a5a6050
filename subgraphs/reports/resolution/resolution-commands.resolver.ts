import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { resolutionCommands } from './resolution.commands.ts';
import type { Resolution } from './resolution.entities.ts';
import { resolutions } from './resolution.queries.ts';
import { ResolutionType } from './resolution.type.ts';
import type { ResolutionAction } from './resolution.workflow.ts';
import { adoptedResolution } from './resolution-adoption.ts';
import {
  AcceptResolutionExecutionInput,
  AdoptResolutionInput,
  ReportResolutionExecutionInput,
  StartResolutionExecutionInput,
} from './resolution-commands.input.ts';

/** Takes the step and reads the resolution again, as it is afterwards. */
const { advance } = mutationsOf<Resolution, ResolutionAction>(resolutionCommands, resolutions);

@Resolver(() => ResolutionType)
export class ResolutionCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() resolution: Resolution, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(resolutionCommands, viewer, resolution);
  }

  @Mutation(() => ResolutionType, { description: '通过决议 / Adopt a resolution' })
  async adoptResolution(
    @Arg('input', () => AdoptResolutionInput, { description: '输入 / Input' }) input: AdoptResolutionInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(resolutionCommands, 'adoptResolution', input, adoptedResolution(input));
    return loaders.one<Resolution>(resolutions, id, fieldsOf(info));
  }

  @Mutation(() => ResolutionType, { description: '开始执行决议 / Begin to carry a resolution out' })
  startResolutionExecution(
    @Arg('input', () => StartResolutionExecutionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startResolutionExecution', input, info);
  }

  @Mutation(() => ResolutionType, { description: '报告决议执行情况 / Report on carrying a resolution out' })
  reportResolutionExecution(
    @Arg('input', () => ReportResolutionExecutionInput, { description: '输入 / Input' })
    input: ReportResolutionExecutionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportResolutionExecution', input, info);
  }

  @Mutation(() => ResolutionType, { description: '认可执行情况 / Accept the report on carrying a resolution out' })
  acceptResolutionExecution(
    @Arg('input', () => AcceptResolutionExecutionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'acceptResolutionExecution', input, info);
  }
}
