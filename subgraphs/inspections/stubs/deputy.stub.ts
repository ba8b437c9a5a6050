import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Deputy', { description: "人大代表 / A deputy to the people's congress", simpleResolvers: true })
@Directive('@key(fields: "id", resolvable: false)')
export class DeputyStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
