import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { demandCommands } from './demand.commands.ts';
import type { Demand } from './demand.entities.ts';
import { demands } from './demand.queries.ts';
import { DemandType } from './demand.type.ts';
import type { DemandAction } from './demand.workflow.ts';
import {
  AnswerDemandInput,
  CloseDemandInput,
  ConvertDemandInput,
  GiveDemandFeedbackInput,
  RateDemandInput,
  ReceiveDemandInput,
  ReplyToDemandInput,
  ReturnDemandInput,
  SealDemandInput,
  SendDemandToAgencyInput,
  SendDemandToStationInput,
  TriageDemandInput,
  VerifyDemandInput,
} from './demand-commands.input.ts';
import { demandReceipts } from './demand-receipt.queries.ts';
import { DemandReceiptType } from './demand-receipt.type.ts';
import { receivedDemand } from './demand-receiving.ts';

/** Takes the step and reads the demand again, as it is afterwards. */
const { advance, after } = mutationsOf<Demand, DemandAction>(demandCommands, demands);

/** The receipt of a step after which the demand may no longer be there to be read. */
async function receipt(
  context: SubgraphContext,
  action: DemandAction,
  input: StepInputFields,
  info: GraphQLResolveInfo,
) {
  const id = await context.commands.advance(demandCommands, action, input);
  return context.loaders.one<Demand>(demandReceipts, id, fieldsOf(info));
}

@Resolver(() => DemandType)
export class DemandCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() demand: Demand, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(demandCommands, viewer, demand);
  }

  @Mutation(() => DemandType, { description: '收到代表码上见诉求 / Receive a demand' })
  async receiveDemand(
    @Arg('input', () => ReceiveDemandInput, { description: '输入 / Input' }) input: ReceiveDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { commands, viewer } = context;
    const id = await commands.create(demandCommands, 'receiveDemand', input, receivedDemand(input, viewer));
    return after(context, id, info);
  }

  @Mutation(() => DemandReceiptType, {
    description:
      '分流;检举控告自此密封,只返回回执 / Triage; an accusation is sealed by it, and only the receipt comes back',
  })
  triageDemand(
    @Arg('input', () => TriageDemandInput, { description: '输入 / Input' }) input: TriageDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return receipt(context, 'triageDemand', input, info);
  }

  @Mutation(() => DemandReceiptType, {
    description: '密封移交检举控告,内容随之清除 / Hand an accusation over under seal; what it says is erased here',
  })
  sealDemand(
    @Arg('input', () => SealDemandInput, { description: '输入 / Input' }) input: SealDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return receipt(context, 'sealDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '代表答复群众 / Answer as the deputy' })
  answerDemand(
    @Arg('input', () => AnswerDemandInput, { description: '输入 / Input' }) input: AnswerDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'answerDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '转联络站 / Send to the liaison station' })
  sendDemandToStation(
    @Arg('input', () => SendDemandToStationInput, { description: '输入 / Input' }) input: SendDemandToStationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'sendDemandToStation', input, info);
  }

  @Mutation(() => DemandType, { description: '转承办单位 / Send to the agency' })
  sendDemandToAgency(
    @Arg('input', () => SendDemandToAgencyInput, { description: '输入 / Input' }) input: SendDemandToAgencyInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'sendDemandToAgency', input, info);
  }

  @Mutation(() => DemandType, { description: '不属于本单位职责,退回联络站 / Return to the station as not competent' })
  returnDemand(
    @Arg('input', () => ReturnDemandInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'returnDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '承办单位回复 / Reply as the agency' })
  replyToDemand(
    @Arg('input', () => ReplyToDemandInput, { description: '输入 / Input' }) input: ReplyToDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'replyToDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '转为代表建议或者信访事项 / Convert into a suggestion or a petition' })
  convertDemand(
    @Arg('input', () => ConvertDemandInput, { description: '输入 / Input' }) input: ConvertDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'convertDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '反馈群众 / Tell the resident the result' })
  giveDemandFeedback(
    @Arg('input', () => GiveDemandFeedbackInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'giveDemandFeedback', input, info);
  }

  @Mutation(() => DemandType, { description: '登记群众评价 / Record how the resident rates it' })
  rateDemand(
    @Arg('input', () => RateDemandInput, { description: '输入 / Input' }) input: RateDemandInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'rateDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '办结诉求 / Close the demand' })
  closeDemand(
    @Arg('input', () => CloseDemandInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeDemand', input, info);
  }

  @Mutation(() => DemandType, { description: '联络站核实已解决 / Verify that it is settled' })
  verifyDemand(
    @Arg('input', () => VerifyDemandInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'verifyDemand', input, info);
  }
}
