import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { petitionCommands } from './petition.commands.ts';
import type { Petition } from './petition.entities.ts';
import { PetitionType } from './petition.type.ts';
import type { PetitionAction } from './petition.workflow.ts';
import { advancePetition as advance, petitionAfterStep } from './petition-advance.ts';
import {
  AssignPetitionInput,
  ClassifyPetitionInput,
  CloseRepeatedPetitionInput,
  DivertPetitionInput,
  ForwardPetitionInput,
  NotifyPetitionerInput,
  ObjectToPetitionInput,
  ReferPetitionInput,
  ReforwardPetitionInput,
  RegisterPetitionInput,
  RejectPetitionObjectionInput,
  SealPetitionInput,
  SupervisePetitionInput,
} from './petition-commands.input.ts';
import { petitionReceipts } from './petition-receipt.queries.ts';
import { PetitionReceiptType } from './petition-receipt.type.ts';
import { registeredPetition } from './petition-registration.ts';

/** The receipt of a step after which the petition may no longer be there to be read. */
async function receipt(
  context: SubgraphContext,
  action: PetitionAction,
  input: StepInputFields,
  info: GraphQLResolveInfo,
) {
  const id = await context.commands.advance(petitionCommands, action, input);
  return context.loaders.one<Petition>(petitionReceipts, id, fieldsOf(info));
}

/** What the petition service does with a petition until an agency handles it. */
@Resolver(() => PetitionType)
export class PetitionIntakeResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() petition: Petition, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(petitionCommands, viewer, petition);
  }

  @Mutation(() => PetitionType, { description: '登记信访事项 / Register a petition' })
  async registerPetition(
    @Arg('input', () => RegisterPetitionInput, { description: '输入 / Input' }) input: RegisterPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { commands, vault } = context;
    const id = await commands.create(petitionCommands, 'registerPetition', input, registeredPetition(input, vault));
    return petitionAfterStep(context, id, info);
  }

  @Mutation(() => PetitionReceiptType, {
    description:
      '分类;检举控告自此密封,只返回回执 / Classify; an accusation is sealed by it, and only the receipt comes back',
  })
  classifyPetition(
    @Arg('input', () => ClassifyPetitionInput, { description: '输入 / Input' }) input: ClassifyPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return receipt(context, 'classifyPetition', input, info);
  }

  @Mutation(() => PetitionReceiptType, {
    description: '密封移交检举控告,内容随之清除 / Hand an accusation over under seal; what it says is erased here',
  })
  sealPetition(
    @Arg('input', () => SealPetitionInput, { description: '输入 / Input' }) input: SealPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return receipt(context, 'sealPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '书面告知信访人 / Notify the petitioner in writing' })
  notifyPetitioner(
    @Arg('input', () => NotifyPetitionerInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'notifyPetitioner', input, info);
  }

  @Mutation(() => PetitionType, { description: '转送承办机关 / Forward to the competent agency' })
  forwardPetition(
    @Arg('input', () => ForwardPetitionInput, { description: '输入 / Input' }) input: ForwardPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'forwardPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '交办并要求报送办结报告 / Assign, with a closing report to come back' })
  assignPetition(
    @Arg('input', () => AssignPetitionInput, { description: '输入 / Input' }) input: AssignPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'assignPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '告知应走的法定途径 / Refer to the competent procedure' })
  referPetition(
    @Arg('input', () => ReferPetitionInput, { description: '输入 / Input' }) input: ReferPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'referPetition', input, info);
  }

  @Mutation(() => PetitionType, {
    description: '涉法涉诉事项分流 / Divert a litigation matter to the organs of justice',
  })
  divertPetition(
    @Arg('input', () => DivertPetitionInput, { description: '输入 / Input' }) input: DivertPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'divertPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '重复信访办结 / Close a repeated petition' })
  closeRepeatedPetition(
    @Arg('input', () => CloseRepeatedPetitionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeRepeatedPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '对转送、交办提出异议 / Object to having been sent it' })
  objectToPetition(
    @Arg('input', () => ObjectToPetitionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'objectToPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '同意异议,改送其他机关 / Agree to the objection and send it elsewhere' })
  reforwardPetition(
    @Arg('input', () => ReforwardPetitionInput, { description: '输入 / Input' }) input: ReforwardPetitionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reforwardPetition', input, info);
  }

  @Mutation(() => PetitionType, { description: '不同意异议 / Reject the objection' })
  rejectPetitionObjection(
    @Arg('input', () => RejectPetitionObjectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'rejectPetitionObjection', input, info);
  }

  @Mutation(() => PetitionType, { description: '督办 / Put under supervision' })
  supervisePetition(
    @Arg('input', () => SupervisePetitionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'supervisePetition', input, info);
  }
}
