import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Inspection } from '../inspection/inspection.entities.ts';
import { inspections } from '../inspection/inspection.queries.ts';
import { InspectionType } from '../inspection/inspection.type.ts';
import type { InspectedLaw } from '../law/inspected-law.entities.ts';
import { inspectedLaws } from '../law/inspected-law.queries.ts';
import { InspectedLawType } from '../law/inspected-law.type.ts';
import { DivisionStub } from '../stubs/division.stub.ts';
import type { InspectionFinding } from './finding.entities.ts';
import { InspectionFindingListArgs } from './finding.input.ts';
import { inspectionFindings } from './finding.queries.ts';
import { InspectionFindingConnection, InspectionFindingType } from './finding.type.ts';

@Resolver(() => InspectionFindingType)
export class InspectionFindingResolver {
  @Query(() => InspectionFindingType, { nullable: true, description: '按标识取一个问题 / One finding by id' })
  async inspectionFinding(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<InspectionFinding>(inspectionFindings, id, fieldsOf(info));
    if (!found) throw new NotFound('InspectionFinding', id);
    return found;
  }

  @Query(() => InspectionFindingConnection, { description: '检查发现的问题列表 / Findings' })
  inspectionFindings(
    @Args(() => InspectionFindingListArgs) args: InstanceType<typeof InspectionFindingListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<InspectionFinding>(inspectionFindings, args, nodeFields(info));
  }

  @FieldResolver(() => InspectionType, { description: '所属检查 / The inspection' })
  inspection(
    @Root() { inspectionId }: InspectionFinding,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Inspection>(inspections, inspectionId, fieldsOf(info));
  }

  @FieldResolver(() => InspectedLawType, { description: '对应的法律法规 / The law that it concerns' })
  law(@Root() { lawId }: InspectionFinding, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<InspectedLaw>(inspectedLaws, lawId, fieldsOf(info));
  }

  @FieldResolver(() => DivisionStub, { description: '所在行政区划 / Division' })
  division(@Root() { divisionCode }: InspectionFinding) {
    return { code: divisionCode };
  }
}
