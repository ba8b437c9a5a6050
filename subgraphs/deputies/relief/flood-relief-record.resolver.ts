import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import { liaisonStations } from '../station/liaison-station.queries.ts';
import { LiaisonStationType } from '../station/liaison-station.type.ts';
import type { FloodReliefRecord } from './flood-relief-record.entities.ts';
import { FloodReliefRecordListArgs } from './flood-relief-record.input.ts';
import { floodReliefRecords } from './flood-relief-record.queries.ts';
import { FloodReliefRecordConnection, FloodReliefRecordType } from './flood-relief-record.type.ts';

@Resolver(() => FloodReliefRecordType)
export class FloodReliefRecordResolver {
  @Query(() => FloodReliefRecordConnection, { description: '抗洪救灾记录列表 / Flood relief records' })
  floodReliefRecords(
    @Args(() => FloodReliefRecordListArgs) args: InstanceType<typeof FloodReliefRecordListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<FloodReliefRecord>(floodReliefRecords, args, nodeFields(info));
  }

  @FieldResolver(() => LiaisonStationType, { description: '汇总的联络站 / The station that summed it up' })
  station(
    @Root() { stationId }: FloodReliefRecord,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info));
  }
}
