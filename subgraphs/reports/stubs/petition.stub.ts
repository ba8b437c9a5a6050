import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `petitions`; this subgraph only refers to it. */
@ObjectType('Petition', { description: '信访事项 / A petition', simpleResolvers: true })
@Directive('@key(fields: "id", resolvable: false)')
export class PetitionStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
