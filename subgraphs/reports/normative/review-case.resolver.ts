import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { NormativeDocument } from './normative-document.entities.ts';
import { normativeDocuments } from './normative-document.queries.ts';
import { NormativeDocumentType } from './normative-document.type.ts';
import type { ReviewCase } from './review-case.entities.ts';
import { ReviewCaseListArgs } from './review-case.input.ts';
import { reviewCases } from './review-case.queries.ts';
import { ReviewCaseConnection, ReviewCaseType } from './review-case.type.ts';

@Resolver(() => ReviewCaseType)
export class ReviewCaseResolver {
  @Query(() => ReviewCaseType, { nullable: true, description: '按标识取一个备案审查案例 / One review case by id' })
  async reviewCase(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<ReviewCase>(reviewCases, id, fieldsOf(info));
    if (!found) throw new NotFound('ReviewCase', id);
    return found;
  }

  @Query(() => ReviewCaseConnection, { description: '备案审查案例列表,新近在前 / Review cases, newest first' })
  reviewCases(
    @Args(() => ReviewCaseListArgs) args: InstanceType<typeof ReviewCaseListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<ReviewCase>(reviewCases, args, nodeFields(info));
  }

  @FieldResolver(() => NormativeDocumentType, {
    nullable: true,
    description: '所审查的文件 / The document that was reviewed',
  })
  document(@Root() { documentId }: ReviewCase, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<NormativeDocument>(normativeDocuments, documentId, fieldsOf(info));
  }
}
