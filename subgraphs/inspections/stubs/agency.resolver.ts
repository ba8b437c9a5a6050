import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Inspection } from '../inspection/inspection.entities.ts';
import { InspectionListArgs } from '../inspection/inspection.input.ts';
import { inspections, ofAgency } from '../inspection/inspection.queries.ts';
import { InspectionConnection } from '../inspection/inspection.type.ts';
import type { RectificationItem } from '../item/item.entities.ts';
import { AgencyRectificationItemArgs } from '../item/item.input.ts';
import { ofAgencyAs, rectificationItems } from '../item/item.queries.ts';
import { RectificationItemConnection } from '../item/item.type.ts';
import { AgencyStub } from './agency.stub.ts';

/** What this subgraph adds to an agency. */
@Resolver(() => AgencyStub)
export class AgencyOfInspectionsResolver {
  @FieldResolver(() => RectificationItemConnection, {
    description: '牵头或配合的整改事项 / Rectification items that it leads or co-handles',
  })
  rectificationItems(
    @Root() { id }: AgencyStub,
    @Args(() => AgencyRectificationItemArgs) { role, ...args }: AgencyRectificationItemArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<RectificationItem>(rectificationItems, ofAgencyAs(role ?? null), id, args, nodeFields(info));
  }

  @FieldResolver(() => InspectionConnection, {
    description: '组织的或者接受的执法检查 / Inspections that it organises or is inspected in',
  })
  inspections(
    @Root() { id }: AgencyStub,
    @Args(() => InspectionListArgs) args: InstanceType<typeof InspectionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Inspection>(inspections, ofAgency, id, args, nodeFields(info));
  }
}
