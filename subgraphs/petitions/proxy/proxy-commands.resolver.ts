import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { proxyCommands } from './proxy.commands.ts';
import type { PetitionProxy } from './proxy.entities.ts';
import { petitionProxies } from './proxy.queries.ts';
import { PetitionProxyType } from './proxy.type.ts';
import type { PetitionProxyAction } from './proxy.workflow.ts';
import {
  ClosePetitionProxyInput,
  ConsentToPetitionProxyInput,
  DeliverProxyResultInput,
  FilePetitionByProxyInput,
  FollowProxiedPetitionInput,
  RequestPetitionProxyInput,
  WithdrawPetitionProxyInput,
} from './proxy-commands.input.ts';
import { requestedProxy } from './proxy-request.ts';

/** Takes the step and reads the proxy again, as it is afterwards. */
const { advance, after } = mutationsOf<PetitionProxy, PetitionProxyAction>(proxyCommands, petitionProxies);

@Resolver(() => PetitionProxyType)
export class PetitionProxyCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() proxy: PetitionProxy, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(proxyCommands, viewer, proxy);
  }

  @Mutation(() => PetitionProxyType, { description: '申请信访代办 / Request a petition by proxy' })
  async requestPetitionProxy(
    @Arg('input', () => RequestPetitionProxyInput, { description: '输入 / Input' }) input: RequestPetitionProxyInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { commands, viewer } = context;
    const id = await commands.create(proxyCommands, 'requestPetitionProxy', input, requestedProxy(input, viewer));
    return after(context, id, info);
  }

  @Mutation(() => PetitionProxyType, { description: '登记群众委托 / Record the consent' })
  consentToPetitionProxy(
    @Arg('input', () => ConsentToPetitionProxyInput, { description: '输入 / Input' })
    input: ConsentToPetitionProxyInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'consentToPetitionProxy', input, info);
  }

  @Mutation(() => PetitionProxyType, { description: '代为提出信访事项 / File the petition' })
  filePetitionByProxy(
    @Arg('input', () => FilePetitionByProxyInput, { description: '输入 / Input' }) input: FilePetitionByProxyInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'filePetitionByProxy', input, info);
  }

  @Mutation(() => PetitionProxyType, { description: '开始跟踪办理 / Begin to follow it' })
  followProxiedPetition(
    @Arg('input', () => FollowProxiedPetitionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'followProxiedPetition', input, info);
  }

  @Mutation(() => PetitionProxyType, { description: '向群众送达结果 / Deliver the result' })
  deliverProxyResult(
    @Arg('input', () => DeliverProxyResultInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'deliverProxyResult', input, info);
  }

  @Mutation(() => PetitionProxyType, { description: '办结代办 / Close the proxy' })
  closePetitionProxy(
    @Arg('input', () => ClosePetitionProxyInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closePetitionProxy', input, info);
  }

  @Mutation(() => PetitionProxyType, { description: '登记群众撤回委托 / Record that consent is withdrawn' })
  withdrawPetitionProxy(
    @Arg('input', () => WithdrawPetitionProxyInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'withdrawPetitionProxy', input, info);
  }
}
