import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DeputyStub, deputyOf } from '../stubs/deputy.stub.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import { LiaisonStationStub, stationOf } from '../stubs/liaison-station.stub.ts';
import type { Mediation } from './mediation.entities.ts';
import { MediationListArgs } from './mediation.input.ts';
import { mediations } from './mediation.queries.ts';
import { MediationConnection, MediationType } from './mediation.type.ts';

@Resolver(() => MediationType)
export class MediationResolver {
  @Query(() => MediationType, {
    nullable: true,
    description: '按标识取一件矛盾调解 / One mediation; NOT_FOUND when there is none',
  })
  async mediation(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Mediation>(mediations, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Mediation', id);
    return found;
  }

  @Query(() => MediationConnection, { description: '矛盾调解列表 / Mediations' })
  mediations(
    @Args(() => MediationListArgs) args: InstanceType<typeof MediationListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Mediation>(mediations, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: Mediation) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => DeputyStub, { description: '调解代表 / The deputy' })
  deputy(@Root() { deputyId }: Mediation) {
    return deputyOf(deputyId);
  }

  @FieldResolver(() => LiaisonStationStub, { description: '调解所在联络站 / The liaison station' })
  station(@Root() { stationId }: Mediation) {
    return stationOf(stationId);
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '受理司法确认申请的人民法院 / The court that was asked',
  })
  court(@Root() { courtId }: Mediation) {
    return agencyOf(courtId);
  }

  @FieldResolver(() => Boolean, { description: '今日是否逾期 / Whether overdue today' })
  isOverdue(@Root() record: Mediation & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '调解经过 / History' })
  history(@Root() record: Mediation & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: Mediation & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

export const mediationReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Mediation>(mediations, id, fieldsOf(info, 'Mediation'));
