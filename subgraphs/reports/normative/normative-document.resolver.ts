import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import type { NormativeDocument } from './normative-document.entities.ts';
import { NormativeDocumentListArgs } from './normative-document.input.ts';
import { documentsOfIssuer, normativeDocuments } from './normative-document.queries.ts';
import { NormativeDocumentConnection, NormativeDocumentType } from './normative-document.type.ts';
import type { ReviewCase } from './review-case.entities.ts';
import { casesOfDocument } from './review-case.queries.ts';
import { ReviewCaseType } from './review-case.type.ts';

@Resolver(() => NormativeDocumentType)
export class NormativeDocumentResolver {
  @Query(() => NormativeDocumentType, {
    nullable: true,
    description: '按标识取一件规范性文件 / One normative document by id',
  })
  async normativeDocument(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<NormativeDocument>(normativeDocuments, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('NormativeDocument', id);
    return found;
  }

  @Query(() => NormativeDocumentConnection, {
    description: '规范性文件列表,新近在前 / Normative documents, newest first',
  })
  normativeDocuments(
    @Args(() => NormativeDocumentListArgs) args: InstanceType<typeof NormativeDocumentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<NormativeDocument>(normativeDocuments, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '制定机关 / Issuer' })
  issuer(@Root() { issuerId }: NormativeDocument) {
    return agencyOf(issuerId);
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: '审查的委员会,未开始审查为空 / The reviewing committee; null before the review',
  })
  committee(@Root() { committeeId }: NormativeDocument) {
    return committeeId ? agencyOf(committeeId) : null;
  }

  @FieldResolver(() => [ReviewCaseType], { description: '由其形成的审查案例 / Cases made of its review' })
  reviewCases(@Root() { id }: NormativeDocument, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<ReviewCase>(casesOfDocument, id);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether a limit has passed unmet' })
  isOverdue(@Root() record: NormativeDocument & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: NormativeDocument & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: NormativeDocument & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

@Resolver(() => AgencyStub)
export class AgencyNormativeResolver {
  @FieldResolver(() => NormativeDocumentConnection, {
    description: '由该单位制定的规范性文件 / Normative documents issued by this agency',
  })
  normativeDocuments(
    @Root() { id }: AgencyStub,
    @Args(() => NormativeDocumentListArgs) args: InstanceType<typeof NormativeDocumentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<NormativeDocument>(normativeDocuments, documentsOfIssuer, id, args, nodeFields(info));
  }
}
