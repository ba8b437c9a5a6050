import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { InspectionStub } from '../stubs/inspection.stub.ts';
import { PetitionStub } from '../stubs/petition.stub.ts';
import { SuggestionStub } from '../stubs/suggestion.stub.ts';
import type { SupervisionPlan, SupervisionTopic, TopicSource } from './plan.entities.ts';
import { SupervisionTopicListArgs } from './plan.input.ts';
import { supervisionPlans } from './plan.queries.ts';
import { SupervisionPlanType } from './plan.type.ts';
import { sourcesOfTopic, topics } from './topic.queries.ts';
import { SupervisionTopicConnection, SupervisionTopicType, TopicSourceType } from './topic.type.ts';

const sources = ({ loaders }: SubgraphContext, topicId: string) =>
  loaders.childrenOf<TopicSource>(sourcesOfTopic, topicId);

/** How a source names what it came from: records of other subgraphs, which not everybody may know of. */
const named = { inspectionId: 'Inspection', suggestionId: 'Suggestion', petitionId: 'Petition' } as const;
type Named = keyof typeof named;

const references = (context: SubgraphContext, property: Named, of: readonly TopicSource[]) =>
  context.visible(
    named[property],
    of.flatMap(({ [property]: id }) => (id ? [{ id }] : [])),
  );

const referencesOf = async (context: SubgraphContext, property: Named, topicId: string) =>
  references(context, property, await sources(context, topicId));

const referenceOf = async (context: SubgraphContext, property: Named, source: TopicSource) =>
  (await references(context, property, [source]))[0] ?? null;

@Resolver(() => SupervisionTopicType)
export class SupervisionTopicResolver {
  @Query(() => SupervisionTopicType, { nullable: true, description: '按标识取一个监督议题 / One topic by id' })
  async supervisionTopic(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<SupervisionTopic>(topics, id, fieldsOf(info));
    if (!found) throw new NotFound('SupervisionTopic', id);
    return found;
  }

  @Query(() => SupervisionTopicConnection, { description: '监督议题列表,新近在前 / Topics, newest first' })
  supervisionTopics(
    @Args(() => SupervisionTopicListArgs) args: InstanceType<typeof SupervisionTopicListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<SupervisionTopic>(topics, args, nodeFields(info));
  }

  @FieldResolver(() => SupervisionPlanType, { nullable: true, description: '所属计划 / The plan' })
  plan(@Root() { planId }: SupervisionTopic, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<SupervisionPlan>(supervisionPlans, planId, fieldsOf(info));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '被监督单位 / The agency concerned' })
  agency(@Root() { agencyId }: SupervisionTopic) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '牵头委员会 / The leading committee' })
  committee(@Root() { committeeId }: SupervisionTopic) {
    return agencyOf(committeeId);
  }

  @FieldResolver(() => [TopicSourceType], { description: '来源 / Sources' })
  sources(@Root() { id }: SupervisionTopic, @Ctx() context: SubgraphContext) {
    return sources(context, id);
  }

  // Items are nullable: a record that is sealed just now must not take the whole list along.
  @FieldResolver(() => [InspectionStub], {
    nullable: 'items',
    description: '来源中的执法检查 / Inspections among the sources',
  })
  inspections(@Root() { id }: SupervisionTopic, @Ctx() context: SubgraphContext) {
    return referencesOf(context, 'inspectionId', id);
  }

  @FieldResolver(() => [SuggestionStub], {
    nullable: 'items',
    description: '来源中的代表建议 / Suggestions among the sources',
  })
  suggestions(@Root() { id }: SupervisionTopic, @Ctx() context: SubgraphContext) {
    return referencesOf(context, 'suggestionId', id);
  }

  @FieldResolver(() => [PetitionStub], {
    nullable: 'items',
    description: '来源中的信访事项 / Petitions among the sources',
  })
  petitions(@Root() { id }: SupervisionTopic, @Ctx() context: SubgraphContext) {
    return referencesOf(context, 'petitionId', id);
  }
}

@Resolver(() => TopicSourceType)
export class TopicSourceResolver {
  @FieldResolver(() => InspectionStub, { nullable: true, description: '执法检查 / The inspection' })
  inspection(@Root() source: TopicSource, @Ctx() context: SubgraphContext) {
    return referenceOf(context, 'inspectionId', source);
  }

  @FieldResolver(() => SuggestionStub, { nullable: true, description: '代表建议 / The suggestion' })
  suggestion(@Root() source: TopicSource, @Ctx() context: SubgraphContext) {
    return referenceOf(context, 'suggestionId', source);
  }

  @FieldResolver(() => PetitionStub, { nullable: true, description: '信访事项 / The petition' })
  petition(@Root() source: TopicSource, @Ctx() context: SubgraphContext) {
    return referenceOf(context, 'petitionId', source);
  }
}
