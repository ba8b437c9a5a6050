import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Petition } from './petition.entities.ts';
import { petitions } from './petition.queries.ts';
import { PetitionType } from './petition.type.ts';
import { PetitionReceiptType } from './petition-receipt.type.ts';

@Resolver(() => PetitionReceiptType)
export class PetitionReceiptResolver {
  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: '信访事项,密封的为空 / The petition; null once sealed',
  })
  petition(@Root() { id }: { id: string }, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Petition>(petitions, id, fieldsOf(info));
  }
}
