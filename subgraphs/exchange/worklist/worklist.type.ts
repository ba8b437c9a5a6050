import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate, WorkflowRole } from '../../../platform/graphql/index.ts';
import { DeadlineType } from '../../../platform/records/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { WorklistEntry } from './worklist-entry.entities.ts';

@ObjectType('WorklistEntry', { description: '待办事项的一条 / One thing that is due', simpleResolvers: true })
export class WorklistEntryType implements Pick<WorklistEntry, 'id' | 'subjectType' | 'subjectId' | 'title' | 'role'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => String, { description: '事项类型,即图中的类型名 / Type of the matter in the graph' })
  subjectType!: string;

  @Field(() => ID, { description: '事项标识 / Id of the matter' })
  subjectId!: string;

  @Field(() => String, { description: '事项名称 / What the matter is called' })
  title!: string;

  @Field(() => WorkflowRole, { description: '以何身份办理 / In which role it is owed' })
  role!: Actor;

  @Field(() => DeadlineType, { description: '期限 / The deadline' })
  deadline!: DeadlineType;

  @Field(() => DateTime, {
    description:
      '列入待办的时刻,事项有变更时重新列入 / When it was put on the list, which is done anew whenever the matter changes',
  })
  updatedAt!: Date;
}

export const WorklistEntryConnection = connectionTypes(WorklistEntryType, 'WorklistEntry', '待办事项');

@ObjectType('AgencyOverdue', {
  description: '一个机构的逾期情况 / What an agency is behind with',
  simpleResolvers: true,
})
export class AgencyOverdueType {
  @Field(() => AgencyStub, {
    nullable: true,
    description: '机构;仅由个人办理的为空 / The agency; null for what only persons owe',
  })
  agency!: AgencyStub | null;

  @Field(() => Int, { description: '逾期件数 / How many are overdue' })
  entries!: number;

  @Field(() => LocalDate, { description: '最早的到期日 / The earliest day on which one was due' })
  earliestDueOn!: string;

  @Field(() => Int, { description: '最长逾期天数 / The most days that one is late' })
  longestDays!: number;
}
