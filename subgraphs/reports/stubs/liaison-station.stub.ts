import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `deputies`; this subgraph only refers to it. */
@ObjectType('LiaisonStation', { description: "代表联络站 / A deputies' liaison station", simpleResolvers: true })
@Directive('@key(fields: "id", resolvable: false)')
export class LiaisonStationStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
