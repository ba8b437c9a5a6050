import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Inspection } from '../inspection/inspection.entities.ts';
import { inspections } from '../inspection/inspection.queries.ts';
import { InspectionType } from '../inspection/inspection.type.ts';
import type { InspectedLaw } from './inspected-law.entities.ts';
import { InspectedLawListArgs } from './inspected-law.input.ts';
import { inspectedLaws } from './inspected-law.queries.ts';
import { InspectedLawConnection, InspectedLawType } from './inspected-law.type.ts';

@Resolver(() => InspectedLawType)
export class InspectedLawResolver {
  @Query(() => InspectedLawConnection, { description: '被检查的法律法规列表 / Inspected laws' })
  inspectedLaws(
    @Args(() => InspectedLawListArgs) args: InstanceType<typeof InspectedLawListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<InspectedLaw>(inspectedLaws, args, nodeFields(info));
  }

  @FieldResolver(() => InspectionType, { description: '所属检查 / The inspection' })
  inspection(
    @Root() { inspectionId }: InspectedLaw,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Inspection>(inspections, inspectionId, fieldsOf(info));
  }
}

export const inspectedLawReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<InspectedLaw>(inspectedLaws, id, fieldsOf(info, 'InspectedLaw'));
