import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { LiaisonStation } from './liaison-station.entities.ts';
import { liaisonStations } from './liaison-station.queries.ts';
import { LiaisonStationType } from './liaison-station.type.ts';
import type { ReceptionDay } from './reception-day.entities.ts';
import { ReceptionDayListArgs } from './reception-day.input.ts';
import { receptionDays } from './reception-day.queries.ts';
import { ReceptionDayConnection, ReceptionDayType } from './reception-day.type.ts';

@Resolver(() => ReceptionDayType)
export class ReceptionDayResolver {
  @Query(() => ReceptionDayConnection, { description: '代表接待日列表 / Reception days' })
  receptionDays(
    @Args(() => ReceptionDayListArgs) args: InstanceType<typeof ReceptionDayListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<ReceptionDay>(receptionDays, args, nodeFields(info));
  }

  @FieldResolver(() => LiaisonStationType, { description: '联络站 / The station' })
  station(@Root() { stationId }: ReceptionDay, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyType, { description: '接待代表 / The deputy' })
  deputy(@Root() { deputyId }: ReceptionDay, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}
