import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import { liaisonStations } from '../station/liaison-station.queries.ts';
import { LiaisonStationType } from '../station/liaison-station.type.ts';
import type { ContactAssignment } from './contact-assignment.entities.ts';
import { ContactAssignmentListArgs } from './contact-assignment.input.ts';
import { contactAssignments } from './contact-assignment.queries.ts';
import { ContactAssignmentConnection, ContactAssignmentType } from './contact-assignment.type.ts';

@Resolver(() => ContactAssignmentType)
export class ContactAssignmentResolver {
  @Query(() => ContactAssignmentConnection, { description: '“两个联系”安排列表 / Contact assignments' })
  contactAssignments(
    @Args(() => ContactAssignmentListArgs) args: InstanceType<typeof ContactAssignmentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<ContactAssignment>(contactAssignments, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyType, {
    description: '联系人:常委会组成人员或代表 / Who keeps contact: a member of the standing committee, or a deputy',
  })
  deputy(
    @Root() { deputyId }: ContactAssignment,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }

  @FieldResolver(() => DeputyType, { nullable: true, description: '被联系的代表 / The deputy contacted' })
  contactedDeputy(
    @Root() { contactedDeputyId }: ContactAssignment,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return contactedDeputyId ? loaders.one<Deputy>(deputies, contactedDeputyId, fieldsOf(info)) : null;
  }

  @FieldResolver(() => LiaisonStationType, {
    nullable: true,
    description: '联系群众所在的联络站 / The station where residents are met',
  })
  station(
    @Root() { stationId }: ContactAssignment,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stationId ? loaders.one<LiaisonStation>(liaisonStations, stationId, fieldsOf(info)) : null;
  }
}
