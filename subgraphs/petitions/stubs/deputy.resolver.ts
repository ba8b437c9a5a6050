import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Demand } from '../demand/demand.entities.ts';
import { DemandListArgs } from '../demand/demand.input.ts';
import { demands, demandsOfDeputy } from '../demand/demand.queries.ts';
import { DemandConnection } from '../demand/demand.type.ts';
import type { Mediation } from '../mediation/mediation.entities.ts';
import { MediationListArgs } from '../mediation/mediation.input.ts';
import { mediations, mediationsOfDeputy } from '../mediation/mediation.queries.ts';
import { MediationConnection } from '../mediation/mediation.type.ts';
import type { PetitionProxy } from '../proxy/proxy.entities.ts';
import { PetitionProxyListArgs } from '../proxy/proxy.input.ts';
import { petitionProxies, proxiesOfDeputy } from '../proxy/proxy.queries.ts';
import { PetitionProxyConnection } from '../proxy/proxy.type.ts';
import { DeputyStub } from './deputy.stub.ts';

@Resolver(() => DeputyStub)
export class DeputyResolver {
  @FieldResolver(() => DemandConnection, { description: '代表码上见诉求 / Demands that residents sent to the deputy' })
  demands(
    @Root() { id }: DeputyStub,
    @Args(() => DemandListArgs) args: InstanceType<typeof DemandListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Demand>(demands, demandsOfDeputy, id, args, nodeFields(info));
  }

  @FieldResolver(() => PetitionProxyConnection, { description: '信访代办 / Petitions that the deputy files by proxy' })
  proxiedPetitions(
    @Root() { id }: DeputyStub,
    @Args(() => PetitionProxyListArgs) args: InstanceType<typeof PetitionProxyListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<PetitionProxy>(petitionProxies, proxiesOfDeputy, id, args, nodeFields(info));
  }

  @FieldResolver(() => MediationConnection, { description: '矛盾调解 / Mediations by the deputy' })
  mediations(
    @Root() { id }: DeputyStub,
    @Args(() => MediationListArgs) args: InstanceType<typeof MediationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Mediation>(mediations, mediationsOfDeputy, id, args, nodeFields(info));
  }
}
