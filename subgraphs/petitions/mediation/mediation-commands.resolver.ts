import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { mediationCommands } from './mediation.commands.ts';
import type { Mediation } from './mediation.entities.ts';
import { mediations } from './mediation.queries.ts';
import { MediationType } from './mediation.type.ts';
import type { MediationAction } from './mediation.workflow.ts';
import {
  AgreeMediationInput,
  ApplyMediationConfirmationInput,
  BeginMediationInput,
  BreachMediationInput,
  ConfirmMediationInput,
  FailMediationInput,
  OpenMediationInput,
  PerformMediationInput,
  RefuseMediationConfirmationInput,
} from './mediation-commands.input.ts';
import { openedMediation } from './mediation-opening.ts';

/** Takes the step and reads the mediation again, as it is afterwards. */
const { advance, after } = mutationsOf<Mediation, MediationAction>(mediationCommands, mediations);

@Resolver(() => MediationType)
export class MediationCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() mediation: Mediation, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(mediationCommands, viewer, mediation);
  }

  @Mutation(() => MediationType, { description: '受理调解 / Open a mediation' })
  async openMediation(
    @Arg('input', () => OpenMediationInput, { description: '输入 / Input' }) input: OpenMediationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { commands, viewer } = context;
    const id = await commands.create(mediationCommands, 'openMediation', input, openedMediation(input, viewer));
    return after(context, id, info);
  }

  @Mutation(() => MediationType, { description: '开始调解 / Begin to mediate' })
  beginMediation(
    @Arg('input', () => BeginMediationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'beginMediation', input, info);
  }

  @Mutation(() => MediationType, { description: '达成协议 / Record the agreement' })
  agreeMediation(
    @Arg('input', () => AgreeMediationInput, { description: '输入 / Input' }) input: AgreeMediationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'agreeMediation', input, info);
  }

  @Mutation(() => MediationType, { description: '调解不成 / End without agreement' })
  failMediation(
    @Arg('input', () => FailMediationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'failMediation', input, info);
  }

  @Mutation(() => MediationType, { description: '共同申请司法确认 / Apply together for judicial confirmation' })
  applyMediationConfirmation(
    @Arg('input', () => ApplyMediationConfirmationInput, { description: '输入 / Input' })
    input: ApplyMediationConfirmationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'applyMediationConfirmation', input, info);
  }

  @Mutation(() => MediationType, { description: '确认调解协议有效 / Confirm the agreement, as the court' })
  confirmMediation(
    @Arg('input', () => ConfirmMediationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'confirmMediation', input, info);
  }

  @Mutation(() => MediationType, { description: '不予确认 / Refuse to confirm it, as the court' })
  refuseMediationConfirmation(
    @Arg('input', () => RefuseMediationConfirmationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'refuseMediationConfirmation', input, info);
  }

  @Mutation(() => MediationType, { description: '协议履行完毕 / Record that it is performed' })
  performMediation(
    @Arg('input', () => PerformMediationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'performMediation', input, info);
  }

  @Mutation(() => MediationType, { description: '协议未履行 / Record that it is not performed' })
  breachMediation(
    @Arg('input', () => BreachMediationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'breachMediation', input, info);
  }
}
