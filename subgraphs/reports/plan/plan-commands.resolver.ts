import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { planCommands } from './plan.commands.ts';
import type { SupervisionPlan } from './plan.entities.ts';
import { supervisionPlans } from './plan.queries.ts';
import { SupervisionPlanType } from './plan.type.ts';
import type { PlanAction } from './plan.workflow.ts';
import { adoptedPlan } from './plan-adoption.ts';
import {
  AdjustSupervisionPlanInput,
  AdoptSupervisionPlanInput,
  PublishSupervisionPlanInput,
} from './plan-commands.input.ts';

/** Takes the step and reads the plan again, as it is afterwards. */
const { advance } = mutationsOf<SupervisionPlan, PlanAction>(planCommands, supervisionPlans);

@Resolver(() => SupervisionPlanType)
export class PlanCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() plan: SupervisionPlan, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(planCommands, viewer, plan);
  }

  @Mutation(() => SupervisionPlanType, { description: '通过年度监督工作计划 / Adopt the plan of a year' })
  async adoptSupervisionPlan(
    @Arg('input', () => AdoptSupervisionPlanInput, { description: '输入 / Input' }) input: AdoptSupervisionPlanInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(planCommands, 'adoptSupervisionPlan', input, adoptedPlan(input));
    return loaders.one<SupervisionPlan>(supervisionPlans, id, fieldsOf(info));
  }

  @Mutation(() => SupervisionPlanType, { description: '公布计划 / Publish a plan' })
  publishSupervisionPlan(
    @Arg('input', () => PublishSupervisionPlanInput, { description: '输入 / Input' })
    input: PublishSupervisionPlanInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'publishSupervisionPlan', input, info);
  }

  @Mutation(() => SupervisionPlanType, { description: '调整计划 / Adjust a plan' })
  adjustSupervisionPlan(
    @Arg('input', () => AdjustSupervisionPlanInput, { description: '输入 / Input' }) input: AdjustSupervisionPlanInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'adjustSupervisionPlan', input, info);
  }
}
