import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { daysBetween, localDateOf } from '../../../platform/deadlines/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { InspectionFinding } from '../finding/finding.entities.ts';
import { inspectionFindings } from '../finding/finding.queries.ts';
import { InspectionFindingType } from '../finding/finding.type.ts';
import type { Inspection } from '../inspection/inspection.entities.ts';
import { inspections } from '../inspection/inspection.queries.ts';
import { InspectionType } from '../inspection/inspection.type.ts';
import type { InspectedLaw } from '../law/inspected-law.entities.ts';
import { inspectedLaws } from '../law/inspected-law.queries.ts';
import { InspectedLawType } from '../law/inspected-law.type.ts';
import { recordFields } from '../records/records.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { RectificationItem } from './item.entities.ts';
import { RectificationItemListArgs } from './item.input.ts';
import { staleAfterDays } from './item.kinds.ts';
import { evidenceOfItem, progressOfItem, rectificationItems, verificationsOfItem } from './item.queries.ts';
import { RectificationItemConnection, RectificationItemType } from './item.type.ts';
import type { Evidence, ProgressEntry, Verification } from './item-parts.entities.ts';
import { EvidenceType, ProgressEntryType, VerificationType } from './item-parts.type.ts';

@Resolver(() => RectificationItemType)
export class RectificationItemResolver {
  @Query(() => RectificationItemType, { nullable: true, description: '按标识取一个整改事项 / One item by id' })
  async rectificationItem(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<RectificationItem>(rectificationItems, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('RectificationItem', id);
    return found;
  }

  @Query(() => RectificationItemConnection, { description: '整改事项列表 / Rectification items' })
  rectificationItems(
    @Args(() => RectificationItemListArgs) args: InstanceType<typeof RectificationItemListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<RectificationItem>(rectificationItems, args, nodeFields(info));
  }

  @FieldResolver(() => InspectionType, { description: '所属检查 / The inspection' })
  inspection(
    @Root() { inspectionId }: RectificationItem,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Inspection>(inspections, inspectionId, fieldsOf(info));
  }

  @FieldResolver(() => InspectedLawType, { description: '对应的法律法规 / The law that it concerns' })
  law(@Root() { lawId }: RectificationItem, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<InspectedLaw>(inspectedLaws, lawId, fieldsOf(info));
  }

  @FieldResolver(() => InspectionFindingType, { description: '由此立项的问题 / The finding behind it' })
  finding(
    @Root() { findingId }: RectificationItem,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<InspectionFinding>(inspectionFindings, findingId, fieldsOf(info));
  }

  @FieldResolver(() => AgencyStub, { description: '牵头单位 / Lead agency' })
  leadAgency(@Root() { leadAgencyId }: RectificationItem) {
    return agencyOf(leadAgencyId);
  }

  @FieldResolver(() => [AgencyStub], { description: '配合单位 / Co-handling agencies' })
  coAgencies(@Root() { coAgencyIds }: RectificationItem) {
    return coAgencyIds.map(agencyOf);
  }

  @FieldResolver(() => DivisionStub, { description: '所在行政区划 / Division' })
  division(@Root() { divisionCode }: RectificationItem) {
    return { code: divisionCode };
  }

  @FieldResolver(() => [ProgressEntryType], { description: '整改进展,按时间 / Updates, oldest first' })
  progress(@Root() { id, asOf }: RectificationItem & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<ProgressEntry>(progressOfItem, id, asOf);
  }

  @FieldResolver(() => [EvidenceType], { description: '佐证材料与核查记录 / Evidence, oldest first' })
  evidence(@Root() { id, asOf }: RectificationItem & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Evidence>(evidenceOfItem, id, asOf);
  }

  @FieldResolver(() => [VerificationType], { description: '历次核查 / Checks, oldest first' })
  verifications(@Root() { id, asOf }: RectificationItem & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Verification>(verificationsOfItem, id, asOf);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期,按今日推算 / Whether a running limit has passed' })
  isOverdue(@Root() record: RectificationItem & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => Boolean, {
    description: '是否久未更新:整改中且超过 35 日无更新 / In progress and without an update for more than 35 days',
  })
  isStale(@Root() { state, lastUpdatedOn }: RectificationItem, @Ctx() { clock }: SubgraphContext) {
    const today = localDateOf(clock.now());
    return state === 'IN_PROGRESS' && lastUpdatedOn != null && daysBetween(lastUpdatedOn, today) > staleAfterDays;
  }

  @FieldResolver(() => [DeadlineType], { description: '各项期限 / Deadlines' })
  deadlines(@Root() record: RectificationItem & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: RectificationItem & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }
}

export const rectificationItemReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<RectificationItem>(rectificationItems, id, fieldsOf(info, 'RectificationItem'));
