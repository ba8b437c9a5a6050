import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Suggestion', { description: "代表建议、批评和意见 / A deputy's suggestion", simpleResolvers: true })
@Directive('@key(fields: "id", resolvable: false)')
export class SuggestionStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
