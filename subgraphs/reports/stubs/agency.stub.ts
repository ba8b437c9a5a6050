import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `agencies`; this subgraph adds what an agency reports. */
@ObjectType('Agency', {
  description: '机构:人大机关与“一府一委两院”的单位 / An agency of the congress or of a supervised organ',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class AgencyStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}

/** The reference that the gateway completes; null stays null. */
export const agencyOf = (id: string | null | undefined): AgencyStub | null => (id ? { id } : null);
