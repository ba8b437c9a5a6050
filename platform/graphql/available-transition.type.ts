import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('AvailableTransition', {
  description: '当前请求者可采取的一步 / A step that is open to the viewer',
  simpleResolvers: true,
})
@Directive('@shareable')
export class AvailableTransitionType {
  @Field(() => String, { description: '动作,即变更操作名 / The action, which is the name of the mutation' })
  action!: string;

  @Field(() => String, { description: '到达的状态 / The state that it leads to' })
  to!: string;

  @Field(() => String, { nullable: true, description: '须具备的条件 / The condition that has to be met' })
  guard!: string | null;

  @Field(() => String, { nullable: true, description: '期限代码 / Code of the limit for it' })
  limit!: string | null;

  @Field(() => String, { nullable: true, description: '依据 / Basis' })
  basis!: string | null;
}
