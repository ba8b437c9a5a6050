import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `inspections`; this subgraph only refers to it. */
@ObjectType('Inspection', { description: '执法检查 / An enforcement inspection', simpleResolvers: true })
@Directive('@key(fields: "id", resolvable: false)')
export class InspectionStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
