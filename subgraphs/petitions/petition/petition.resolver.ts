import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { GrantedRow } from '../../../platform/identity/grants.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Demand } from '../demand/demand.entities.ts';
import { demands } from '../demand/demand.queries.ts';
import { DemandType } from '../demand/demand.type.ts';
import type { Petitioner } from '../petitioner/petitioner.entities.ts';
import { petitioners } from '../petitioner/petitioner.queries.ts';
import type { ReachedPetitioner } from '../petitioner/petitioner.resolver.ts';
import { PetitionerType } from '../petitioner/petitioner.type.ts';
import type { PetitionProxy } from '../proxy/proxy.entities.ts';
import { petitionProxies } from '../proxy/proxy.queries.ts';
import { PetitionProxyType } from '../proxy/proxy.type.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import type { Petition } from './petition.entities.ts';
import { PetitionListArgs } from './petition.input.ts';
import { mayReadSettlement } from './petition.policy.ts';
import { petitions } from './petition.queries.ts';
import { PetitionConnection, PetitionHearingType, PetitionType } from './petition.type.ts';
import { hearingDays } from './petition-hearings.ts';

@Resolver(() => PetitionType)
export class PetitionResolver {
  @Query(() => PetitionType, {
    nullable: true,
    description:
      '按标识取一件信访事项;密封移交的与不存在的同样 NOT_FOUND / One petition; NOT_FOUND for an unknown and for a sealed one alike',
  })
  async petition(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Petition>(petitions, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Petition', id);
    return found;
  }

  @Query(() => PetitionConnection, { description: '信访事项列表,不含密封移交的 / Petitions, without sealed ones' })
  petitions(
    @Args(() => PetitionListArgs) args: InstanceType<typeof PetitionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Petition>(petitions, args, nodeFields(info));
  }

  // Until it is classified nobody knows whether a petition is an accusation, so its text stays with the petition service.
  @FieldResolver(() => String, { nullable: true, description: '标题,分类前为空 / Title; null until classified' })
  title(@Root() { title, state }: Petition) {
    return state === 'REGISTERED' ? null : title;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '事项内容,已脱敏,分类前为空 / What it says, redacted; null until classified',
  })
  content(@Root() { content, state }: Petition) {
    return state === 'REGISTERED' ? null : content;
  }

  @FieldResolver(() => DivisionStub, { description: '事项所在区划 / Division of the matter' })
  division(@Root() { divisionCode }: Petition) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => PetitionerType, {
    nullable: true,
    description: '信访人;姓名不清的为空 / Petitioner; null when the name is unclear',
  })
  async petitioner(
    @Root() petition: Petition & AsOf & GrantedRow,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReachedPetitioner | null> {
    const { petitionerId, isOwn, grantIds } = petition;
    const found = petitionerId ? await loaders.one<Petitioner>(petitioners, petitionerId, fieldsOf(info)) : null;
    return found && { ...found, ...{ isOwn, grantIds }, through: petition };
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '承办机关,转送交办前为空 / Handling agency; null before it is sent on',
  })
  handlingAgency(@Root() { handlingAgencyId }: Petition) {
    return agencyOf(handlingAgencyId);
  }

  @FieldResolver(() => PetitionProxyType, {
    nullable: true,
    description: '代办记录 / The proxy through which it was filed',
  })
  proxy(@Root() { proxyId }: Petition, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return proxyId ? loaders.one<PetitionProxy>(petitionProxies, proxyId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: '重复信访所指的原事项 / The petition that this one repeats',
  })
  repeatOf(@Root() { repeatOfId }: Petition, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return repeatOfId ? loaders.one<Petition>(petitions, repeatOfId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => DemandType, {
    nullable: true,
    description: '转成本事项的代表码上见诉求 / The demand that it came from',
  })
  originDemand(
    @Root() { originDemandId }: Petition,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return originDemandId ? loaders.one<Demand>(demands, originDemandId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '复查机关 / The organ that reviews' })
  reviewingAgency(@Root() { reviewingAgencyId }: Petition) {
    return agencyOf(reviewingAgencyId);
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '复核机关 / The organ that re-examines' })
  reexaminingAgency(@Root() { reexaminingAgencyId }: Petition) {
    return agencyOf(reexaminingAgencyId);
  }

  @FieldResolver(() => [PetitionHearingType], {
    description: '复核听证,不计入期限 / Hearings, not counted in the limit',
  })
  hearings(@Root() { hearings }: Petition) {
    return hearings.map(hearingDays);
  }

  @FieldResolver(() => Boolean, { description: '今日是否逾期 / Whether overdue today' })
  isOverdue(@Root() record: Petition & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: Petition & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record, () => () => mayReadSettlement(context.viewer, record));
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: Petition & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

export const petitionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Petition>(petitions, id, fieldsOf(info, 'Petition'));
