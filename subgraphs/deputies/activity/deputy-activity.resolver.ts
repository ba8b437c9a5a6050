import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { DutyRecord } from '../duty/duty-record.entities.ts';
import { DutyRecordListArgs } from '../duty/duty-record.input.ts';
import { dutyRecords, dutyRecordsOfActivity } from '../duty/duty-record.queries.ts';
import { DutyRecordConnection } from '../duty/duty-record.type.ts';
import type { DeputyGroup } from '../group/deputy-group.entities.ts';
import { deputyGroups } from '../group/deputy-group.queries.ts';
import { DeputyGroupType } from '../group/deputy-group.type.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import { liaisonStations } from '../station/liaison-station.queries.ts';
import { LiaisonStationType } from '../station/liaison-station.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { DeputyActivity } from './deputy-activity.entities.ts';
import { DeputyActivityListArgs } from './deputy-activity.input.ts';
import { deputyActivities } from './deputy-activity.queries.ts';
import { DeputyActivityConnection, DeputyActivityType } from './deputy-activity.type.ts';

@Resolver(() => DeputyActivityType)
export class DeputyActivityResolver {
  @Query(() => DeputyActivityType, {
    nullable: true,
    description: "按标识取一条代表活动 / One deputies' activity by id",
  })
  async deputyActivity(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<DeputyActivity>(deputyActivities, id, fieldsOf(info));
    if (!found) throw new NotFound('DeputyActivity', id);
    return found;
  }

  @Query(() => DeputyActivityConnection, { description: "代表活动列表 / Deputies' activities" })
  deputyActivities(
    @Args(() => DeputyActivityListArgs) args: InstanceType<typeof DeputyActivityListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DeputyActivity>(deputyActivities, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyGroupType, { nullable: true, description: '组织活动的代表小组 / The group that held it' })
  group(@Root() { groupId }: DeputyActivity, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return groupId ? loaders.one<DeputyGroup>(deputyGroups, groupId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => LiaisonStationType, {
    nullable: true,
    description: '所在联络站 / The liaison station where it was held',
  })
  station(
    @Root() { stationId }: DeputyActivity,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stationId ? loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '组织机构 / The agency that organised it' })
  organiser(@Root() { organiserId }: DeputyActivity) {
    return organiserId ? { id: organiserId } : null;
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: DeputyActivity) {
    return { code: divisionCode };
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '报告转交的机关,代表法第三十一条 / The agency to which its report was passed on',
  })
  forwardedTo(@Root() { forwardedToId }: DeputyActivity) {
    return forwardedToId ? { id: forwardedToId } : null;
  }

  @FieldResolver(() => DutyRecordConnection, {
    description: '参加代表的履职记录 / Duty records of the deputies who took part',
  })
  dutyRecords(
    @Root() { id }: DeputyActivity,
    @Args(() => DutyRecordListArgs) args: InstanceType<typeof DutyRecordListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DutyRecord>(dutyRecords, dutyRecordsOfActivity, id, args, nodeFields(info));
  }
}

export const deputyActivityReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<DeputyActivity>(deputyActivities, id, fieldsOf(info, 'DeputyActivity'));
