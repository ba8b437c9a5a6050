import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { DemandStub } from '../stubs/demand.stub.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { Assignment } from './assignment.entities.ts';
import { AssignmentRole } from './assignment.type.ts';
import type { OriginDemand, Signature, Suggestion } from './suggestion.entities.ts';
import { SuggestionListArgs } from './suggestion.input.ts';
import type {
  AssignmentRole as AssignmentRoleValue,
  SuggestionDeputyRole as DeputyRoleValue,
} from './suggestion.kinds.ts';
import { handledBy, signedBy, suggestionParts, suggestionRecords, suggestions } from './suggestion.queries.ts';
import { SuggestionConnection, SuggestionDeputyRole, SuggestionType } from './suggestion.type.ts';

const agencyOrNull = (id: string | null | undefined) => (id ? { id } : null);

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  @Query(() => SuggestionType, { nullable: true, description: '按标识取一件代表建议 / One suggestion by id' })
  async suggestion(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<Suggestion>(suggestions, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('Suggestion', id);
    return found;
  }

  @Query(() => SuggestionConnection, { description: '代表建议列表,新收到的在前 / Suggestions, latest received first' })
  suggestions(
    @Args(() => SuggestionListArgs) args: InstanceType<typeof SuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Suggestion>(suggestions, args, nodeFields(info));
  }

  @FieldResolver(() => Boolean, { description: '是否有期限已逾期 / Whether a running limit has passed' })
  isOverdue(@Root() record: Suggestion & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => DivisionStub, { description: '所提事项涉及的区划 / Division that it concerns' })
  division(@Root() { divisionCode }: Suggestion) {
    return { code: divisionCode };
  }

  @FieldResolver(() => DeputyType, { description: '领衔代表 / Lead deputy' })
  leadDeputy(
    @Root() { leadDeputyId }: Suggestion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Deputy>(deputies, leadDeputyId, fieldsOf(info));
  }

  @FieldResolver(() => [DeputyType], { description: '联名代表 / Co-signers' })
  async coSigners(
    @Root() { id, asOf }: Suggestion & AsOf,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const signatures = await loaders.childrenOf<Signature>(suggestionParts.signatures, id, asOf);
    return Promise.all(
      signatures
        .filter(({ role }) => role === 'CO_SIGNER')
        .map(({ deputyId }) => loaders.one<Deputy>(deputies, deputyId, fieldsOf(info))),
    );
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description:
      '主办单位,分别办理时为首个分办单位,交办前为空 / Lead agency; the first of separate handlers; null before 交办',
  })
  leadAgency(@Root() { leadAgencyId }: Suggestion) {
    return agencyOrNull(leadAgencyId);
  }

  @FieldResolver(() => [AgencyStub], {
    description: '协办单位及其他分办单位 / Co-handling and other separate agencies',
  })
  async coAgencies(@Root() { id, leadAgencyId, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    const assignments = await loaders.childrenOf<Assignment>(suggestionParts.assignments, id, asOf);
    return assignments
      .filter(({ state, role, agencyId }) => state !== 'RETURNED' && role !== 'LEAD' && agencyId !== leadAgencyId)
      .map(({ agencyId }) => ({ id: agencyId }));
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '重点建议的督办委员会 / Committee that urges a key one',
  })
  supervisingCommittee(@Root() { supervisingCommitteeId }: Suggestion) {
    return agencyOrNull(supervisingCommitteeId);
  }

  @FieldResolver(() => SuggestionType, {
    nullable: true,
    description: '并入的建议 / The suggestion that it was merged into',
  })
  mergedInto(
    @Root() { mergedIntoId }: Suggestion,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return mergedIntoId ? loaders.one<Suggestion>(suggestions, mergedIntoId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => [DemandStub], {
    nullable: 'items',
    description:
      '来源诉求(代表码上见),限您有权知道的 / Demands of residents that it came from, as far as you may see them',
  })
  async originDemands(@Root() { id }: Suggestion, @Ctx() { loaders, visible }: SubgraphContext) {
    const origins = await loaders.childrenOf<OriginDemand>(suggestionParts.originDemands, id);
    const demands = origins.map(({ demandId }) => ({ id: demandId }));
    return visible('Demand', demands);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: Suggestion & AsOf, @Ctx() context: SubgraphContext) {
    return suggestionRecords.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: Suggestion & AsOf, @Ctx() context: SubgraphContext) {
    return suggestionRecords.deadlines(context, record);
  }
}

@Resolver(() => DeputyType)
export class DeputySuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { description: '领衔或联名的建议 / Suggestions led or co-signed' })
  suggestions(
    @Root() { id }: Deputy,
    @Arg('role', () => SuggestionDeputyRole, {
      nullable: true,
      description: '只取领衔或联名,不给则任一 / In this role; any unless told',
    })
    role: DeputyRoleValue | undefined,
    @Args(() => SuggestionListArgs) args: InstanceType<typeof SuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Suggestion>(suggestions, signedBy(role), id, args, nodeFields(info));
  }
}

@Resolver(() => AgencyStub)
export class AgencySuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { description: '承办的代表建议 / Suggestions that it handles' })
  suggestions(
    @Root() { id }: AgencyStub,
    @Arg('role', () => AssignmentRole, {
      nullable: true,
      description: '只取此承办身份,不给则任一 / In this role; any unless told',
    })
    role: AssignmentRoleValue | undefined,
    @Args(() => SuggestionListArgs) args: InstanceType<typeof SuggestionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Suggestion>(suggestions, handledBy(role), id, args, nodeFields(info));
  }
}

export const suggestionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<Suggestion>(suggestions, id, fieldsOf(info, 'Suggestion'));
