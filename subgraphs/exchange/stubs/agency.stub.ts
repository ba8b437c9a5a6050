import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Agency', {
  description: '机构:人大机关与“一府一委两院”的单位 / An agency of the congress or of a supervised organ',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class AgencyStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
