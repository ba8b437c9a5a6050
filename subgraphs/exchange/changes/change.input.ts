import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../platform/graphql/index.ts';

@InputType('ChangeFilter', { description: '变更记录的筛选 / Filter of the change log' })
export class ChangeFilterInput {
  @Field(() => [String], { nullable: true, description: '事件类型 / Types of events' })
  type?: string[] | null;

  @Field(() => [String], { nullable: true, description: '事项类型 / Types of matters' })
  subjectType?: string[] | null;

  @Field(() => ID, { nullable: true, description: '事项标识 / Id of a matter' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: '有关机构的标识 / Id of an agency with a role on the matter' })
  agencyId?: string | null;
}

@ArgsType()
export class ChangeArgs extends PageArgs {
  @Field(() => ChangeFilterInput, {
    nullable: true,
    description: '筛选,各条件须同时满足 / Filter; all conditions hold together',
  })
  filter?: ChangeFilterInput | null;
}
