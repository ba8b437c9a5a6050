import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { chineseDaysCalendar } from '../../../platform/deadlines/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import { planDays } from './plan.calendar.ts';
import type { SupervisionPlan, SupervisionTopic } from './plan.entities.ts';
import { SupervisionPlanListArgs, SupervisionTopicListArgs } from './plan.input.ts';
import { allTopicsOfPlan, supervisionPlans } from './plan.queries.ts';
import { PlanDayType, SupervisionPlanConnection, SupervisionPlanType } from './plan.type.ts';
import { topics, topicsOfPlan } from './topic.queries.ts';
import { SupervisionTopicConnection } from './topic.type.ts';

const workingDays = chineseDaysCalendar();

@Resolver(() => SupervisionPlanType)
export class SupervisionPlanResolver {
  @Query(() => SupervisionPlanType, {
    nullable: true,
    description: '按标识取一个监督计划 / One supervision plan by id',
  })
  async supervisionPlan(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<SupervisionPlan>(supervisionPlans, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('SupervisionPlan', id);
    return found;
  }

  @Query(() => SupervisionPlanConnection, { description: '年度监督工作计划列表 / Supervision plans' })
  supervisionPlans(
    @Args(() => SupervisionPlanListArgs) args: InstanceType<typeof SupervisionPlanListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<SupervisionPlan>(supervisionPlans, args, nodeFields(info));
  }

  @FieldResolver(() => [HistoryEntryType], { description: '经过 / History' })
  history(@Root() record: SupervisionPlan & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Limits' })
  deadlines(@Root() record: SupervisionPlan & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => SupervisionTopicConnection, { description: '监督清单:计划中的议题 / Topics of the plan' })
  topics(
    @Root() { id }: SupervisionPlan,
    @Args(() => SupervisionTopicListArgs) args: InstanceType<typeof SupervisionTopicListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<SupervisionTopic>(topics, topicsOfPlan, id, args, nodeFields(info));
  }

  @FieldResolver(() => [PlanDayType], {
    description: '时间图谱:议题与会前期限,按日期 / Timeline: topics and the limits before hearings, by day',
  })
  async calendar(@Root() { id }: SupervisionPlan, @Ctx() { loaders }: SubgraphContext) {
    return planDays(await loaders.childrenOf<SupervisionTopic>(allTopicsOfPlan, id), workingDays);
  }
}
