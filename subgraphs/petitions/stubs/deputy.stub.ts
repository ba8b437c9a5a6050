import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Deputy', { description: "人大代表 / A deputy to the people's congress", simpleResolvers: true })
@Directive('@key(fields: "id")')
export class DeputyStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}

export const deputyOf = (id: string | null | undefined) => (id ? { id } : null);
