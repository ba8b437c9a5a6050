import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Demand } from '../demand/demand.entities.ts';
import { DemandListArgs } from '../demand/demand.input.ts';
import { demands, demandsOfAgency } from '../demand/demand.queries.ts';
import { DemandConnection } from '../demand/demand.type.ts';
import type { Petition } from '../petition/petition.entities.ts';
import { PetitionListArgs } from '../petition/petition.input.ts';
import { petitions, petitionsOfAgency } from '../petition/petition.queries.ts';
import { PetitionConnection } from '../petition/petition.type.ts';
import { AgencyStub } from './agency.stub.ts';

@Resolver(() => AgencyStub)
export class AgencyResolver {
  @FieldResolver(() => PetitionConnection, { description: '承办的信访事项 / Petitions that it handles' })
  petitions(
    @Root() { id }: AgencyStub,
    @Args(() => PetitionListArgs) args: InstanceType<typeof PetitionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Petition>(petitions, petitionsOfAgency, id, args, nodeFields(info));
  }

  @FieldResolver(() => DemandConnection, { description: '承办的代表码上见诉求 / Demands that were sent to it' })
  demands(
    @Root() { id }: AgencyStub,
    @Args(() => DemandListArgs) args: InstanceType<typeof DemandListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Demand>(demands, demandsOfAgency, id, args, nodeFields(info));
  }
}
