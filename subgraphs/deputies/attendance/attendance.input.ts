import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { AttendanceKind as AttendanceKindValue } from './attendance.kinds.ts';
import type { AttendanceFilterValues } from './attendance.queries.ts';
import { AttendanceKind } from './attendance.type.ts';

@InputType('AttendanceFilter', { description: '代表出席筛选 / Filter of attendances' })
export class AttendanceFilter implements AttendanceFilterValues {
  @Field(() => [AttendanceKind], { nullable: true, description: '方式,任一 / In any of these ways' })
  kind?: AttendanceKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '代表 / Of this deputy' })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '会议 / At this meeting' })
  meetingId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '出席日 / In this range' })
  attendedOn?: LocalDateRangeInput | null;
}

export const AttendanceOrder = orderInput('Attendance', '代表出席', { ATTENDED_ON: '出席日 / Attended on' });
export const AttendanceListArgs = listArgs(AttendanceFilter, AttendanceOrder);
