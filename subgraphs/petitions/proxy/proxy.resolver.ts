import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Petition } from '../petition/petition.entities.ts';
import { petitions } from '../petition/petition.queries.ts';
import { PetitionType } from '../petition/petition.type.ts';
import { recordFields } from '../records/records.entities.ts';
import { DeputyStub, deputyOf } from '../stubs/deputy.stub.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import { LiaisonStationStub, stationOf } from '../stubs/liaison-station.stub.ts';
import type { PetitionProxy } from './proxy.entities.ts';
import { PetitionProxyListArgs } from './proxy.input.ts';
import { petitionProxies } from './proxy.queries.ts';
import { PetitionProxyConnection, PetitionProxyType } from './proxy.type.ts';

@Resolver(() => PetitionProxyType)
export class PetitionProxyResolver {
  @Query(() => PetitionProxyType, {
    nullable: true,
    description: '按标识取一件信访代办 / One petition by proxy; NOT_FOUND when there is none',
  })
  async petitionProxy(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<PetitionProxy>(petitionProxies, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('PetitionProxy', id);
    return found;
  }

  @Query(() => PetitionProxyConnection, { description: '信访代办列表 / Petitions by proxy' })
  petitionProxies(
    @Args(() => PetitionProxyListArgs) args: InstanceType<typeof PetitionProxyListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<PetitionProxy>(petitionProxies, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: PetitionProxy) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => DeputyStub, { description: '代办代表 / The deputy' })
  deputy(@Root() { deputyId }: PetitionProxy) {
    return deputyOf(deputyId);
  }

  @FieldResolver(() => LiaisonStationStub, { description: '代办所在联络站 / The liaison station' })
  station(@Root() { stationId }: PetitionProxy) {
    return stationOf(stationId);
  }

  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: '所代办的信访事项,提出前为空 / The petition; null until it is filed',
  })
  petition(
    @Root() { petitionId }: PetitionProxy,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return petitionId ? loaders.one<Petition>(petitions, petitionId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => Boolean, { description: '所代办事项今日是否逾期 / Whether the petition is overdue today' })
  isOverdue(@Root() record: PetitionProxy & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '代办经过 / History' })
  history(@Root() record: PetitionProxy & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  // The service has no limits of its own: those of the petition bind.
  @FieldResolver(() => [DeadlineType], { description: '所代办信访事项的期限 / Deadlines of the petition' })
  async deadlines(@Root() { petitionId, asOf }: PetitionProxy & AsOf, @Ctx() context: SubgraphContext) {
    if (!petitionId) return [];
    if (!asOf) return recordFields.deadlines(context, { id: petitionId });
    const petition = await context.loaders.oneAsOf<Petition>(petitions, petitionId, [], asOf);
    return petition ? recordFields.deadlines(context, petition) : [];
  }
}

export const petitionProxyReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<PetitionProxy>(petitionProxies, id, fieldsOf(info, 'PetitionProxy'));
