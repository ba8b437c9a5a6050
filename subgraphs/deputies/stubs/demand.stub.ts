import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Demand', {
  description: "代表码上见诉求 / A resident's demand to a deputy",
  simpleResolvers: true,
})
@Directive('@key(fields: "id", resolvable: false)')
export class DemandStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
