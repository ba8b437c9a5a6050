import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
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
import { dataCorrectionCommands, filedCorrection } from './data-correction.commands.ts';
import type { DataCorrection } from './data-correction.entities.ts';
import {
  AcceptCorrectionInput,
  AnswerCorrectionInput,
  DataCorrectionListArgs,
  FileCorrectionInput,
} from './data-correction.input.ts';
import { dataCorrections } from './data-correction.queries.ts';
import { DataCorrectionConnection, DataCorrectionType } from './data-correction.type.ts';
import type { DataCorrectionAction } from './data-correction.workflow.ts';

const { advance, after } = mutationsOf<DataCorrection, DataCorrectionAction>(dataCorrectionCommands, dataCorrections);

@Resolver(() => DataCorrectionType)
export class DataCorrectionResolver {
  @Query(() => DataCorrectionType, {
    nullable: true,
    description: '一件数据校核,双方和监督机关可见 / One correction, for its parties and those who oversee it',
  })
  async dataCorrection(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<DataCorrection>(dataCorrections, id, fieldsOf(info));
    if (!found) throw new NotFound('DataCorrection', id);
    return found;
  }

  @Query(() => DataCorrectionConnection, {
    description: '数据校核,限本单位为一方的 / Corrections that your agency is a party to',
  })
  dataCorrections(
    @Args(() => DataCorrectionListArgs) args: InstanceType<typeof DataCorrectionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<DataCorrection>(dataCorrections, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '提出单位 / The agency that filed it' })
  requester(@Root() { requesterId }: DataCorrection) {
    return { id: requesterId };
  }

  @FieldResolver(() => AgencyStub, { description: '提供单位 / The agency that provides the data' })
  provider(@Root() { providerId }: DataCorrection) {
    return { id: providerId };
  }

  @FieldResolver(() => Boolean, { description: '今日是否逾期 / Whether overdue today' })
  isOverdue(@Root() record: DataCorrection & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() correction: DataCorrection, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(dataCorrectionCommands, viewer, correction);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: DataCorrection & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: DataCorrection & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }

  @Mutation(() => DataCorrectionType, { description: '提出数据校核 / File a correction' })
  async fileCorrection(
    @Arg('input', () => FileCorrectionInput, { description: '输入 / Input' }) input: FileCorrectionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const build = filedCorrection(input, context.viewer);
    return after(context, await context.commands.create(dataCorrectionCommands, 'fileCorrection', input, build), info);
  }

  @Mutation(() => DataCorrectionType, { description: '受理校核 / Accept a correction' })
  acceptCorrection(
    @Arg('input', () => AcceptCorrectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'acceptCorrection', input, info);
  }

  @Mutation(() => DataCorrectionType, { description: '反馈校核结果 / Answer a correction' })
  answerCorrection(
    @Arg('input', () => AnswerCorrectionInput, { description: '输入 / Input' }) input: AnswerCorrectionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'answerCorrection', input, info);
  }
}

export const dataCorrectionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<DataCorrection>(dataCorrections, id, fieldsOf(info, 'DataCorrection'));
