import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import { liaisonStations } from '../station/liaison-station.queries.ts';
import { LiaisonStationType } from '../station/liaison-station.type.ts';
import type { Donation } from './donation.entities.ts';
import { DonationListArgs } from './donation.input.ts';
import { donations } from './donation.queries.ts';
import { DonationConnection, DonationType } from './donation.type.ts';

@Resolver(() => DonationType)
export class DonationResolver {
  @Query(() => DonationConnection, { description: '捐款捐物列表 / Donations' })
  donations(
    @Args(() => DonationListArgs) args: InstanceType<typeof DonationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Donation>(donations, args, nodeFields(info));
  }

  @FieldResolver(() => LiaisonStationType, { description: '汇总的联络站 / The station that summed it up' })
  station(@Root() { stationId }: Donation, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info));
  }
}
