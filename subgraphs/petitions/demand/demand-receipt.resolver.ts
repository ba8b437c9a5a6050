import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Demand } from './demand.entities.ts';
import { demands } from './demand.queries.ts';
import { DemandType } from './demand.type.ts';
import { DemandReceiptType } from './demand-receipt.type.ts';

@Resolver(() => DemandReceiptType)
export class DemandReceiptResolver {
  @FieldResolver(() => DemandType, { nullable: true, description: '诉求,密封的为空 / The demand; null once sealed' })
  demand(@Root() { id }: { id: string }, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Demand>(demands, id, fieldsOf(info));
  }
}
