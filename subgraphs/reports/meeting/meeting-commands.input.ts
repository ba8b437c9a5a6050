import { Field, InputType } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { MoveMeetingValues, PlanMeetingValues } from './meeting.inputs.ts';

export const CloseMeetingInput = stepInput('CloseMeeting', '闭会 / Close a meeting');

@InputType('PlanMeetingInput', { description: '拟定常委会会议 / Plan a meeting' })
export class PlanMeetingInput extends CommandInputFields implements PlanMeetingValues {
  @Field(() => String, {
    nullable: true,
    description: '会议名称,不给则按年度和次序 / Title; by year and number if absent',
  })
  title?: string | null;

  @Field(() => String, { description: '主要议程 / Agenda in short' })
  agenda!: string;

  @Field(() => LocalDate, { description: '召开日 / First day' })
  convenedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '闭会日,不给则为召开日 / Last day; the first if absent' })
  closedOn?: string | null;
}

@InputType('MoveMeetingInput', { description: '会议改期,须说明理由 / Move a meeting; a reason is required' })
export class MoveMeetingInput extends StepInputFields implements MoveMeetingValues {
  @Field(() => LocalDate, { description: '新的召开日 / The new first day' })
  convenedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: '新的闭会日,不给则会期长短不变 / The new last day; the length stays if absent',
  })
  closedOn?: string | null;
}
