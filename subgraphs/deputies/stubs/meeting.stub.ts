import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The reports subgraph owns it; this subgraph adds who attended. */
@ObjectType('Meeting', {
  description: '人大常委会会议 / A meeting of the standing committee',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class MeetingStub {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;
}
