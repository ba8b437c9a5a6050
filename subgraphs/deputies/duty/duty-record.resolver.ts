import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { deputyActivities } from '../activity/deputy-activity.queries.ts';
import { DeputyActivityType } from '../activity/deputy-activity.type.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import { liaisonStations } from '../station/liaison-station.queries.ts';
import { LiaisonStationType } from '../station/liaison-station.type.ts';
import type { DutyRecord } from './duty-record.entities.ts';
import { DutyRecordListArgs } from './duty-record.input.ts';
import { dutyRecords } from './duty-record.queries.ts';
import { DutyRecordConnection, DutyRecordType } from './duty-record.type.ts';

@Resolver(() => DutyRecordType)
export class DutyRecordResolver {
  @Query(() => DutyRecordType, { nullable: true, description: '按标识取一条履职记录 / One duty record by id' })
  async dutyRecord(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<DutyRecord>(dutyRecords, id, fieldsOf(info));
    if (!found) throw new NotFound('DutyRecord', id);
    return found;
  }

  @Query(() => DutyRecordConnection, { description: '履职记录列表 / Duty records' })
  dutyRecords(
    @Args(() => DutyRecordListArgs) args: InstanceType<typeof DutyRecordListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DutyRecord>(dutyRecords, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyType, { description: '代表 / The deputy' })
  deputy(@Root() { deputyId }: DutyRecord, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyActivityType, { nullable: true, description: '所属活动 / The activity it was part of' })
  activity(@Root() { activityId }: DutyRecord, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return activityId ? loaders.one<DeputyActivity>(deputyActivities, activityId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => LiaisonStationType, { nullable: true, description: '所在联络站 / The station' })
  station(@Root() { stationId }: DutyRecord, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return stationId ? loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info)) : null;
  }
}

export const dutyRecordReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<DutyRecord>(dutyRecords, id, fieldsOf(info, 'DutyRecord'));
