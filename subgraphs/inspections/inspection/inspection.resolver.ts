import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { InspectionFinding } from '../finding/finding.entities.ts';
import { findingsOfInspection } from '../finding/finding.queries.ts';
import { InspectionFindingType } from '../finding/finding.type.ts';
import type { RectificationItem } from '../item/item.entities.ts';
import { RectificationItemListArgs } from '../item/item.input.ts';
import { ofInspection, rectificationItems } from '../item/item.queries.ts';
import { RectificationItemConnection } from '../item/item.type.ts';
import type { InspectedLaw } from '../law/inspected-law.entities.ts';
import { lawsOfInspection } from '../law/inspected-law.queries.ts';
import { InspectedLawType } from '../law/inspected-law.type.ts';
import type { Recommendation } from '../recommendation/recommendation.entities.ts';
import { recommendationsOfInspection } from '../recommendation/recommendation.queries.ts';
import { RecommendationType } from '../recommendation/recommendation.type.ts';
import { recordFields } from '../records/records.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import type { Inspection, InspectionMember } from './inspection.entities.ts';
import { InspectionListArgs } from './inspection.input.ts';
import { followUps, inspections, membersOfInspection } from './inspection.queries.ts';
import { InspectionConnection, InspectionMemberType, InspectionType } from './inspection.type.ts';

@Resolver(() => InspectionType)
export class InspectionResolver {
  @Query(() => InspectionType, { nullable: true, description: '按标识取一次执法检查 / One inspection by id' })
  async inspection(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Inspection>(inspections, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Inspection', id);
    return found;
  }

  @Query(() => InspectionConnection, { description: '执法检查列表 / Inspections' })
  inspections(
    @Args(() => InspectionListArgs) args: InstanceType<typeof InspectionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Inspection>(inspections, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '组织检查的委员会 / The organising committee' })
  organiser(@Root() { organiserId }: Inspection) {
    return agencyOf(organiserId);
  }

  @FieldResolver(() => [AgencyStub], { description: '被检查单位 / The inspected agencies' })
  inspectedAgencies(@Root() { inspectedAgencyIds }: Inspection) {
    return inspectedAgencyIds.map(agencyOf);
  }

  @FieldResolver(() => [InspectionMemberType], { description: '检查组成员 / The inspection group' })
  members(@Root() { id, asOf }: Inspection & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<InspectionMember>(membersOfInspection, id, asOf);
  }

  @FieldResolver(() => [InspectedLawType], { description: '被检查的法律法规 / The laws that it looks at' })
  laws(@Root() { id, asOf }: Inspection & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<InspectedLaw>(lawsOfInspection, id, asOf);
  }

  @FieldResolver(() => [InspectionFindingType], {
    description: '发现的普遍性、制度性问题,不含个案线索 / Systemic findings',
  })
  findings(@Root() { id, asOf }: Inspection & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<InspectionFinding>(findingsOfInspection, id, asOf);
  }

  @FieldResolver(() => RectificationItemConnection, { description: '整改事项 / Rectification items' })
  rectificationItems(
    @Root() { id }: Inspection,
    @Args(() => RectificationItemListArgs) args: InstanceType<typeof RectificationItemListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<RectificationItem>(rectificationItems, ofInspection, id, args, nodeFields(info));
  }

  @FieldResolver(() => InspectionType, { nullable: true, description: '所跟踪的检查 / The inspection it follows up' })
  followUpOf(
    @Root() { followUpOfId }: Inspection,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return followUpOfId ? loaders.one<Inspection>(inspections, followUpOfId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => [InspectionType], { description: '后续的跟踪检查 / Follow-up inspections' })
  followUps(@Root() { id, asOf }: Inspection & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Inspection>(followUps, id, asOf);
  }

  @FieldResolver(() => [RecommendationType], {
    description: '关联的检察、司法、监察建议 / Linked recommendations that the congress may see',
  })
  recommendations(@Root() { id, asOf }: Inspection & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Recommendation>(recommendationsOfInspection, id, asOf);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期,按今日推算 / Whether a running limit has passed' })
  isOverdue(@Root() record: Inspection & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '各项期限 / Deadlines' })
  deadlines(@Root() record: Inspection & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: Inspection & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }
}

export const inspectionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Inspection>(inspections, id, fieldsOf(info, 'Inspection'));
