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
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DeputyStub, deputyOf } from '../stubs/deputy.stub.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import { LiaisonStationStub, stationOf } from '../stubs/liaison-station.stub.ts';
import { SuggestionStub } from '../stubs/suggestion.stub.ts';
import type { Demand } from './demand.entities.ts';
import { DemandListArgs } from './demand.input.ts';
import { demands } from './demand.queries.ts';
import { DemandConnection, DemandType } from './demand.type.ts';

@Resolver(() => DemandType)
export class DemandResolver {
  @Query(() => DemandType, {
    nullable: true,
    description:
      '按标识取一件诉求;密封移交的与不存在的同样 NOT_FOUND / One demand; NOT_FOUND for an unknown and for a sealed one alike',
  })
  async demand(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Demand>(demands, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Demand', id);
    return found;
  }

  @Query(() => DemandConnection, { description: '诉求列表,不含密封移交的 / Demands, without sealed ones' })
  demands(
    @Args(() => DemandListArgs) args: InstanceType<typeof DemandListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Demand>(demands, args, nodeFields(info));
  }

  // Until it is triaged nobody knows whether a demand is an accusation, so its text is withheld.
  @FieldResolver(() => String, { nullable: true, description: '标题,分流前为空 / Title; null until triaged' })
  title(@Root() { title, state }: Demand) {
    return state === 'RECEIVED' ? null : title;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '诉求内容,已脱敏,分流前为空 / What it says, redacted; null until triaged',
  })
  content(@Root() { content, state }: Demand) {
    return state === 'RECEIVED' ? null : content;
  }

  @FieldResolver(() => DivisionStub, { description: '所在区划 / Division' })
  division(@Root() { divisionCode }: Demand) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => DeputyStub, { description: '接收诉求的代表 / The deputy whose code was scanned' })
  deputy(@Root() { deputyId }: Demand) {
    return deputyOf(deputyId);
  }

  @FieldResolver(() => LiaisonStationStub, { nullable: true, description: '经办联络站 / Liaison station' })
  station(@Root() { stationId }: Demand) {
    return stationOf(stationId);
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '承办单位 / Handling agency' })
  agency(@Root() { agencyId }: Demand) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => SuggestionStub, {
    nullable: true,
    description: '转成的代表建议 / The suggestion that it became',
  })
  async convertedSuggestion(@Root() { convertedSuggestionId: id }: Demand, @Ctx() { visible }: SubgraphContext) {
    const [suggestion] = id ? await visible('Suggestion', [{ id }]) : [];
    return suggestion ?? null;
  }

  @FieldResolver(() => PetitionType, { nullable: true, description: '转成的信访事项 / The petition that it became' })
  convertedPetition(
    @Root() { convertedPetitionId }: Demand,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return convertedPetitionId ? loaders.one<Petition>(petitions, convertedPetitionId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否推动解决,口径见 resolvedOn / Whether resolved; see resolvedOn' })
  isResolved(@Root() { resolvedOn }: Demand) {
    return resolvedOn != null;
  }

  @FieldResolver(() => Boolean, { description: '今日是否逾期 / Whether overdue today' })
  isOverdue(@Root() record: Demand & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: Demand & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: Demand & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

export const demandReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Demand>(demands, id, fieldsOf(info, 'Demand'));
