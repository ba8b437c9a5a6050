import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Petition } from '../petition/petition.entities.ts';
import { petitions } from '../petition/petition.queries.ts';
import { PetitionType } from '../petition/petition.type.ts';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import type { VisitReception } from './reception.entities.ts';
import { VisitReceptionListArgs } from './reception.input.ts';
import { visitReceptions } from './reception.queries.ts';
import { VisitReceptionConnection, VisitReceptionType } from './reception.type.ts';

@Resolver(() => VisitReceptionType)
export class VisitReceptionResolver {
  @Query(() => VisitReceptionType, {
    nullable: true,
    description: '按标识取一次接访 / One reception; NOT_FOUND when there is none',
  })
  async visitReception(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<VisitReception>(visitReceptions, id, fieldsOf(info));
    if (!found) throw new NotFound('VisitReception', id);
    return found;
  }

  @Query(() => VisitReceptionConnection, { description: '接待来访列表 / Receptions of visitors' })
  visitReceptions(
    @Args(() => VisitReceptionListArgs) args: InstanceType<typeof VisitReceptionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<VisitReception>(visitReceptions, args, nodeFields(info));
  }

  @FieldResolver(() => DivisionStub, { description: '来访地 / Where the visitors came from' })
  division(@Root() { divisionCode }: VisitReception) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: '接访机构 / The receiving agency' })
  agency(@Root() { agencyId }: VisitReception) {
    return agencyOf(agencyId);
  }

  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: '由此登记的信访事项 / The petition that was registered from it',
  })
  petition(
    @Root() { petitionId }: VisitReception,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return petitionId ? loaders.one<Petition>(petitions, petitionId, fieldsOf(info)) : null;
  }
}

export const visitReceptionReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<VisitReception>(visitReceptions, id, fieldsOf(info, 'VisitReception'));
