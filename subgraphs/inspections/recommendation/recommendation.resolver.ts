import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Inspection } from '../inspection/inspection.entities.ts';
import { inspections } from '../inspection/inspection.queries.ts';
import { InspectionType } from '../inspection/inspection.type.ts';
import { recordFields } from '../records/records.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import type { Recommendation } from './recommendation.entities.ts';
import { RecommendationListArgs } from './recommendation.input.ts';
import { recommendations } from './recommendation.queries.ts';
import { RecommendationConnection, RecommendationType } from './recommendation.type.ts';

@Resolver(() => RecommendationType)
export class RecommendationResolver {
  @Query(() => RecommendationType, {
    nullable: true,
    description: '按标识取一份建议;未抄送、未报告人大的视同没有 / One recommendation by id',
  })
  async recommendation(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Recommendation>(recommendations, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Recommendation', id);
    return found;
  }

  @Query(() => RecommendationConnection, { description: '检察、司法、监察建议列表 / Recommendations' })
  recommendations(
    @Args(() => RecommendationListArgs) args: InstanceType<typeof RecommendationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Recommendation>(recommendations, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '制发机关 / The issuing organ' })
  issuer(@Root() { issuerId }: Recommendation) {
    return agencyOf(issuerId);
  }

  @FieldResolver(() => AgencyStub, { description: '被建议单位 / The unit that it is addressed to' })
  recipient(@Root() { recipientId }: Recommendation) {
    return agencyOf(recipientId);
  }

  @FieldResolver(() => InspectionType, {
    nullable: true,
    description: '关联的执法检查 / The inspection it is linked with',
  })
  inspection(
    @Root() { inspectionId }: Recommendation,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return inspectionId ? loaders.one<Inspection>(inspections, inspectionId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否逾期,按今日推算 / Whether a running limit has passed' })
  isOverdue(@Root() record: Recommendation & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '各项期限 / Deadlines' })
  deadlines(@Root() record: Recommendation & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: Recommendation & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }
}

export const recommendationReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Recommendation>(recommendations, id, fieldsOf(info, 'Recommendation'));
