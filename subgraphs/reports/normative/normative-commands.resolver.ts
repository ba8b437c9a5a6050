import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import {
  AbolishNormativeDocumentInput,
  AnnulNormativeDocumentInput,
  CheckNormativeDocumentInput,
  ClearNormativeDocumentInput,
  CloseNormativeDocumentInput,
  CommunicateNormativeIssueInput,
  CorrectNormativeDocumentInput,
  ExtendNormativeReviewInput,
  FileNormativeDocumentInput,
  IssueReviewOpinionInput,
  ProposeNormativeAnnulmentInput,
  PublishNormativeDocumentInput,
  RegisterNormativeDocumentInput,
  RejectNormativeCorrectionInput,
  ReplyToReviewOpinionInput,
  ReturnNormativeFilingInput,
  StartNormativeReviewInput,
} from './normative-commands.input.ts';
import { normativeCommands } from './normative-document.commands.ts';
import type { NormativeDocument } from './normative-document.entities.ts';
import { normativeDocuments } from './normative-document.queries.ts';
import { NormativeDocumentType } from './normative-document.type.ts';
import type { NormativeDocumentAction } from './normative-document.workflow.ts';
import { publishedDocument } from './normative-publication.ts';

/** Takes the step and reads the document again, as it is afterwards. */
const { advance } = mutationsOf<NormativeDocument, NormativeDocumentAction>(normativeCommands, normativeDocuments);

@Resolver(() => NormativeDocumentType)
export class NormativeCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() document: NormativeDocument, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(normativeCommands, viewer, document);
  }

  @Mutation(() => NormativeDocumentType, {
    description: '登记已公布的文件,报备期限自公布之日起算 / Record a published document; its filing is due',
  })
  async publishNormativeDocument(
    @Arg('input', () => PublishNormativeDocumentInput, { description: '输入 / Input' })
    input: PublishNormativeDocumentInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(normativeCommands, 'publishNormativeDocument', input, publishedDocument(input));
    return loaders.one<NormativeDocument>(normativeDocuments, id, fieldsOf(info));
  }

  @Mutation(() => NormativeDocumentType, { description: '报送备案 / File a document' })
  fileNormativeDocument(
    @Arg('input', () => FileNormativeDocumentInput, { description: '输入 / Input' }) input: FileNormativeDocumentInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'fileNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '形式审查合格 / Pass the check of form' })
  checkNormativeDocument(
    @Arg('input', () => CheckNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'checkNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '退回补正 / Return a filing' })
  returnNormativeFiling(
    @Arg('input', () => ReturnNormativeFilingInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'returnNormativeFiling', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '备案登记 / Register a document' })
  registerNormativeDocument(
    @Arg('input', () => RegisterNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'registerNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '开始审查 / Start the review' })
  startNormativeReview(
    @Arg('input', () => StartNormativeReviewInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startNormativeReview', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '延长审查期限 / Extend the review' })
  extendNormativeReview(
    @Arg('input', () => ExtendNormativeReviewInput, { description: '输入 / Input' }) input: ExtendNormativeReviewInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'extendNormativeReview', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '未发现问题 / Find no issue' })
  clearNormativeDocument(
    @Arg('input', () => ClearNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'clearNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '与制定机关沟通 / Take an issue up with the issuer' })
  communicateNormativeIssue(
    @Arg('input', () => CommunicateNormativeIssueInput, { description: '输入 / Input' })
    input: CommunicateNormativeIssueInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'communicateNormativeIssue', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '出具书面审查意见 / Issue a written opinion' })
  issueReviewOpinion(
    @Arg('input', () => IssueReviewOpinionInput, { description: '输入 / Input' }) input: IssueReviewOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'issueReviewOpinion', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '答复审查意见 / Reply to the opinion' })
  replyToReviewOpinion(
    @Arg('input', () => ReplyToReviewOpinionInput, { description: '输入 / Input' }) input: ReplyToReviewOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'replyToReviewOpinion', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '修改完善 / Correct a document' })
  correctNormativeDocument(
    @Arg('input', () => CorrectNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'correctNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '废止 / Abolish a document' })
  abolishNormativeDocument(
    @Arg('input', () => AbolishNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'abolishNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '修改不到位 / Reject a correction' })
  rejectNormativeCorrection(
    @Arg('input', () => RejectNormativeCorrectionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'rejectNormativeCorrection', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '提出撤销议案 / Propose the annulment' })
  proposeNormativeAnnulment(
    @Arg('input', () => ProposeNormativeAnnulmentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'proposeNormativeAnnulment', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '撤销 / Annul a document' })
  annulNormativeDocument(
    @Arg('input', () => AnnulNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'annulNormativeDocument', input, info);
  }

  @Mutation(() => NormativeDocumentType, { description: '办结 / Close a review' })
  closeNormativeDocument(
    @Arg('input', () => CloseNormativeDocumentInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeNormativeDocument', input, info);
  }
}
