import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import {
  AvailableTransitionType,
  fieldsOf,
  nodeFields,
  type StepInputFields,
} from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import { mutationsOf, type ReferenceResolver, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { catalogueEntry } from './catalogue.ts';
import { CatalogueEntryType } from './catalogue.type.ts';
import { recordsToday } from './grant-quotas.ts';
import { sharingGrantCommands } from './sharing-grant.commands.ts';
import type { SharingGrant } from './sharing-grant.entities.ts';
import {
  ActivateShareInput,
  AskShareSupplementInput,
  DecideShareInput,
  DisposeShareInput,
  DisputeShareInput,
  RequestShareInput,
  ResolveShareInput,
  ResumeShareInput,
  RevokeShareInput,
  SharingGrantListArgs,
  SupplementShareInput,
  SuspendShareInput,
  TerminateShareInput,
} from './sharing-grant.input.ts';
import { sharingGrants } from './sharing-grant.queries.ts';
import { requestedShare } from './sharing-grant.request.ts';
import { SharingGrantConnection, SharingGrantType } from './sharing-grant.type.ts';
import type { SharingGrantAction } from './sharing-grant.workflow.ts';

const { advance, after } = mutationsOf<SharingGrant, SharingGrantAction>(sharingGrantCommands, sharingGrants);

@Resolver(() => SharingGrantType)
export class SharingGrantResolver {
  @Query(() => SharingGrantType, {
    nullable: true,
    description:
      '一件共享申请或授权,双方和监督机关可见 / One request or grant, for its parties and those who oversee it',
  })
  async sharingGrant(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<SharingGrant>(sharingGrants, id, fieldsOf(info));
    if (!found) throw new NotFound('SharingGrant', id);
    return found;
  }

  @Query(() => SharingGrantConnection, {
    description: '共享申请与授权,限本单位为一方的 / Requests and grants that your agency is a party to',
  })
  sharingGrants(
    @Args(() => SharingGrantListArgs) args: InstanceType<typeof SharingGrantListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<SharingGrant>(sharingGrants, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '需求单位 / The agency that asks' })
  requester(@Root() { requesterId }: SharingGrant) {
    return { id: requesterId };
  }

  @FieldResolver(() => AgencyStub, { description: '提供单位 / The agency that provides' })
  provider(@Root() { providerId }: SharingGrant) {
    return { id: providerId };
  }

  @FieldResolver(() => CatalogueEntryType, {
    nullable: true,
    description: '目录项,已撤下的为空 / The item of the catalogue; null when it is no longer in it',
  })
  catalogueEntry(@Root() { item }: SharingGrant) {
    return catalogueEntry(item);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '今日已读记录数,无每日上限的为空 / Records shown under it today; null where there is no quota',
  })
  recordsToday(@Root() { id, dailyQuota }: SharingGrant, @Ctx() context: SubgraphContext) {
    return dailyQuota == null ? null : recordsToday(context, id);
  }

  @FieldResolver(() => Boolean, { description: '今日是否逾期 / Whether overdue today' })
  isOverdue(@Root() record: SharingGrant & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() grant: SharingGrant, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(sharingGrantCommands, viewer, grant);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: SharingGrant & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: SharingGrant & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @Mutation(() => SharingGrantType, { description: '申请共享 / Ask to share an item of the catalogue' })
  async requestShare(
    @Arg('input', () => RequestShareInput, { description: '输入 / Input' }) input: RequestShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const build = requestedShare(input, context.viewer);
    return after(context, await context.commands.create(sharingGrantCommands, 'requestShare', input, build), info);
  }

  @Mutation(() => SharingGrantType, { description: '一次性告知补正内容 / Tell once what is missing' })
  askShareSupplement(
    @Arg('input', () => AskShareSupplementInput, { description: '输入 / Input' }) input: AskShareSupplementInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'askShareSupplement', input, info);
  }

  @Mutation(() => SharingGrantType, {
    description: '补正申请,期限重新计算 / Supplement a request; its limit begins anew',
  })
  supplementShare(
    @Arg('input', () => SupplementShareInput, { description: '输入 / Input' }) input: SupplementShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'supplementShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '答复申请 / Answer a request' })
  decideShare(
    @Arg('input', () => DecideShareInput, { description: '输入 / Input' }) input: DecideShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'decideShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '开始提供 / Begin to provide' })
  activateShare(
    @Arg('input', () => ActivateShareInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'activateShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '暂停共享 / Suspend for misuse' })
  suspendShare(
    @Arg('input', () => SuspendShareInput, { description: '输入 / Input' }) input: SuspendShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'suspendShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '恢复共享 / Resume' })
  resumeShare(
    @Arg('input', () => ResumeShareInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'resumeShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '拒不改正,终止共享 / Terminate: the misuse was not corrected' })
  terminateShare(
    @Arg('input', () => TerminateShareInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'terminateShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '终止共享 / Revoke' })
  revokeShare(
    @Arg('input', () => RevokeShareInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'revokeShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '妥善处置共享数据 / Dispose of the data' })
  disposeShare(
    @Arg('input', () => DisposeShareInput, { description: '输入 / Input' }) input: DisposeShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'disposeShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '对不同意提出争议 / Dispute a refusal' })
  disputeShare(
    @Arg('input', () => DisputeShareInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'disputeShare', input, info);
  }

  @Mutation(() => SharingGrantType, { description: '处理争议 / Resolve a dispute' })
  resolveShare(
    @Arg('input', () => ResolveShareInput, { description: '输入 / Input' }) input: ResolveShareInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'resolveShare', input, info);
  }
}

export const sharingGrantReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<SharingGrant>(sharingGrants, id, fieldsOf(info, 'SharingGrant'));
