import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Meeting } from '../meeting/meeting.entities.ts';
import { meetings } from '../meeting/meeting.queries.ts';
import { MeetingType } from '../meeting/meeting.type.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import type { FiscalOversightItem } from './fiscal-oversight-item.entities.ts';
import { FiscalOversightItemListArgs } from './fiscal-oversight-item.input.ts';
import { fiscalItemsOfAgency, fiscalItemsOfMeeting, fiscalOversightItems } from './fiscal-oversight-item.queries.ts';
import { FiscalOversightItemConnection, FiscalOversightItemType } from './fiscal-oversight-item.type.ts';

@Resolver(() => FiscalOversightItemType)
export class FiscalOversightItemResolver {
  @Query(() => FiscalOversightItemType, {
    nullable: true,
    description: '按标识取一项财经监督事项 / One fiscal oversight item by id',
  })
  async fiscalOversightItem(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<FiscalOversightItem>(fiscalOversightItems, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('FiscalOversightItem', id);
    return found;
  }

  @Query(() => FiscalOversightItemConnection, {
    description: '财经监督事项列表,新近在前 / Fiscal oversight items, newest first',
  })
  fiscalOversightItems(
    @Args(() => FiscalOversightItemListArgs) args: InstanceType<typeof FiscalOversightItemListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<FiscalOversightItem>(fiscalOversightItems, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '报告单位 / The agency that reports' })
  leadAgency(@Root() { leadAgencyId }: FiscalOversightItem) {
    return agencyOf(leadAgencyId);
  }

  @FieldResolver(() => AgencyStub, { description: '承办委员会 / The committee that reviews' })
  committee(@Root() { committeeId }: FiscalOversightItem) {
    return agencyOf(committeeId);
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: '审议的常委会会议 / The meeting that deliberates it',
  })
  meeting(
    @Root() { meetingId }: FiscalOversightItem,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return meetingId ? loaders.one<Meeting>(meetings, meetingId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether a limit has passed unmet' })
  isOverdue(@Root() record: FiscalOversightItem & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: FiscalOversightItem & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: FiscalOversightItem & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

@Resolver(() => AgencyStub)
export class AgencyFiscalOversightResolver {
  @FieldResolver(() => FiscalOversightItemConnection, {
    description: '由该单位报告的财经监督事项 / Fiscal oversight items that this agency reports on',
  })
  fiscalOversightItems(
    @Root() { id }: AgencyStub,
    @Args(() => FiscalOversightItemListArgs) args: InstanceType<typeof FiscalOversightItemListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<FiscalOversightItem>(fiscalOversightItems, fiscalItemsOfAgency, id, args, nodeFields(info));
  }
}

@Resolver(() => MeetingType)
export class MeetingFiscalOversightResolver {
  @FieldResolver(() => FiscalOversightItemConnection, {
    description: '该次会议审议的财经监督事项 / Fiscal oversight items deliberated at this meeting',
  })
  fiscalOversightItems(
    @Root() { id }: Meeting,
    @Args(() => FiscalOversightItemListArgs) args: InstanceType<typeof FiscalOversightItemListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<FiscalOversightItem>(fiscalOversightItems, fiscalItemsOfMeeting, id, args, nodeFields(info));
  }
}
