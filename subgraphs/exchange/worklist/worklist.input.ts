import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocalDate, PageArgs, WorkflowRole } from '../../../platform/graphql/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

@ArgsType()
export class WorklistArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: '在此日之前到期 / Due before this day' })
  dueBefore?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只列逾期的 / Only what is overdue' })
  overdueOnly?: boolean | null;

  @Field(() => [WorkflowRole], {
    nullable: true,
    description: '只列以这些身份办理的 / Only what is owed in these roles',
  })
  roles?: Actor[] | null;
}

@InputType('OverdueFilter', { description: '逾期事项的筛选 / Filter of overdue matters' })
export class OverdueFilterInput {
  @Field(() => ID, { nullable: true, description: '机构标识 / Id of the agency that owes it' })
  agencyId?: string | null;

  @Field(() => [WorkflowRole], { nullable: true, description: '办理身份 / Roles in which it is owed' })
  role?: Actor[] | null;

  @Field(() => [String], { nullable: true, description: '期限代码 / Codes of deadlines' })
  code?: string[] | null;
}

@ArgsType()
export class OverdueArgs extends PageArgs {
  @Field(() => OverdueFilterInput, {
    nullable: true,
    description: '筛选,各条件须同时满足 / Filter; all conditions hold together',
  })
  filter?: OverdueFilterInput | null;
}
