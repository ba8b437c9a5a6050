import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { DeputyActivityListArgs } from '../activity/deputy-activity.input.ts';
import { activitiesAtStation, deputyActivities } from '../activity/deputy-activity.queries.ts';
import { DeputyActivityConnection } from '../activity/deputy-activity.type.ts';
import type { Donation } from '../relief/donation.entities.ts';
import { DonationListArgs } from '../relief/donation.input.ts';
import { donations, donationsThroughStation } from '../relief/donation.queries.ts';
import { DonationConnection } from '../relief/donation.type.ts';
import type { FloodReliefRecord } from '../relief/flood-relief-record.entities.ts';
import { FloodReliefRecordListArgs } from '../relief/flood-relief-record.input.ts';
import { floodReliefRecords, reliefByStation } from '../relief/flood-relief-record.queries.ts';
import { FloodReliefRecordConnection } from '../relief/flood-relief-record.type.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { LiaisonStation } from './liaison-station.entities.ts';
import { LiaisonStationListArgs } from './liaison-station.input.ts';
import { liaisonStations, stationsBelow } from './liaison-station.queries.ts';
import { LiaisonStationConnection, LiaisonStationType } from './liaison-station.type.ts';
import type { ReceptionDay } from './reception-day.entities.ts';
import { ReceptionDayListArgs } from './reception-day.input.ts';
import { receptionDays, receptionDaysAtStation } from './reception-day.queries.ts';
import { ReceptionDayConnection } from './reception-day.type.ts';

@Resolver(() => LiaisonStationType)
export class LiaisonStationResolver {
  @Query(() => LiaisonStationType, {
    nullable: true,
    description: "按标识取一条代表联络站 / One deputies' liaison station by id",
  })
  async liaisonStation(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<LiaisonStation>(liaisonStations, id, fieldsOf(info));
    if (!found) throw new NotFound('LiaisonStation', id);
    return found;
  }

  @Query(() => LiaisonStationConnection, { description: "代表联络站列表 / Deputies' liaison stations" })
  liaisonStations(
    @Args(() => LiaisonStationListArgs) args: InstanceType<typeof LiaisonStationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<LiaisonStation>(liaisonStations, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: LiaisonStation) {
    return { code: divisionCode };
  }

  @FieldResolver(() => LiaisonStationType, { nullable: true, description: '上级站 / The station above' })
  parent(@Root() { parentId }: LiaisonStation, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return parentId ? loaders.one<LiaisonStation>(liaisonStations, parentId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => LiaisonStationConnection, { description: '下级站 / Stations below' })
  children(
    @Root() { id }: LiaisonStation,
    @Args(() => LiaisonStationListArgs) args: InstanceType<typeof LiaisonStationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<LiaisonStation>(liaisonStations, stationsBelow, id, args, nodeFields(info));
  }

  @FieldResolver(() => ReceptionDayConnection, { description: '接待日 / Reception days' })
  receptionDays(
    @Root() { id }: LiaisonStation,
    @Args(() => ReceptionDayListArgs) args: InstanceType<typeof ReceptionDayListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<ReceptionDay>(receptionDays, receptionDaysAtStation, id, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyActivityConnection, { description: '在站开展的活动 / Activities held there' })
  activities(
    @Root() { id }: LiaisonStation,
    @Args(() => DeputyActivityListArgs) args: InstanceType<typeof DeputyActivityListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DeputyActivity>(deputyActivities, activitiesAtStation, id, args, nodeFields(info));
  }

  @FieldResolver(() => FloodReliefRecordConnection, { description: '抗洪救灾记录 / Flood relief' })
  floodReliefRecords(
    @Root() { id }: LiaisonStation,
    @Args(() => FloodReliefRecordListArgs) args: InstanceType<typeof FloodReliefRecordListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<FloodReliefRecord>(floodReliefRecords, reliefByStation, id, args, nodeFields(info));
  }

  @FieldResolver(() => DonationConnection, { description: '捐款捐物 / Donations' })
  donations(
    @Root() { id }: LiaisonStation,
    @Args(() => DonationListArgs) args: InstanceType<typeof DonationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Donation>(donations, donationsThroughStation, id, args, nodeFields(info));
  }
}

export const liaisonStationReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<LiaisonStation>(liaisonStations, id, fieldsOf(info, 'LiaisonStation'));
