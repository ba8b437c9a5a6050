import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { AsOfArg, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import { DeadlineType, HistoryEntryType, isOverdue } from '../../../platform/records/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.entities.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { LivelihoodProject } from './livelihood-project.entities.ts';
import { LivelihoodProjectListArgs } from './livelihood-project.input.ts';
import { livelihoodProjects, projectsOfAgency } from './livelihood-project.queries.ts';
import { LivelihoodProjectConnection, LivelihoodProjectType } from './livelihood-project.type.ts';

@Resolver(() => LivelihoodProjectType)
export class LivelihoodProjectResolver {
  @Query(() => LivelihoodProjectType, {
    nullable: true,
    description: '按标识取一项民生实事项目 / One livelihood project by id',
  })
  async livelihoodProject(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @AsOfArg() asOf: Date | undefined,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.oneAsOf<LivelihoodProject>(livelihoodProjects, id, fieldsOf(info), asOf);
    if (!found) throw new NotFound('LivelihoodProject', id);
    return found;
  }

  @Query(() => LivelihoodProjectConnection, {
    description: '民生实事项目列表,新近在前 / Livelihood projects, newest first',
  })
  livelihoodProjects(
    @Args(() => LivelihoodProjectListArgs) args: InstanceType<typeof LivelihoodProjectListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<LivelihoodProject>(livelihoodProjects, args, nodeFields(info));
  }

  @FieldResolver(() => AgencyStub, { description: '牵头单位 / Lead agency' })
  leadAgency(@Root() { leadAgencyId }: LivelihoodProject) {
    return agencyOf(leadAgencyId);
  }

  @FieldResolver(() => DivisionStub, { description: '实施区划 / Where it is carried out' })
  division(@Root() { divisionCode }: LivelihoodProject): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => Boolean, { description: '是否逾期 / Whether a limit has passed unmet' })
  isOverdue(@Root() record: LivelihoodProject & AsOf, @Ctx() context: SubgraphContext) {
    return isOverdue(context, record);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() record: LivelihoodProject & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @FieldResolver(() => [DeadlineType], { description: '期限 / Deadlines' })
  deadlines(@Root() record: LivelihoodProject & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.deadlines(context, record);
  }
}

@Resolver(() => AgencyStub)
export class AgencyLivelihoodResolver {
  @FieldResolver(() => LivelihoodProjectConnection, {
    description: '由该单位牵头的民生实事项目 / Livelihood projects led by this agency',
  })
  livelihoodProjects(
    @Root() { id }: AgencyStub,
    @Args(() => LivelihoodProjectListArgs) args: InstanceType<typeof LivelihoodProjectListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<LivelihoodProject>(livelihoodProjects, projectsOfAgency, id, args, nodeFields(info));
  }
}
