import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Attendance } from './attendance.entities.ts';
import { type AttendanceKind as AttendanceKindValue, attendanceKindLabels } from './attendance.kinds.ts';

export const AttendanceKind = enumType(
  'AttendanceKind',
  '出席常委会会议的方式 / How a deputy attends a meeting of the standing committee',
  attendanceKindLabels,
);

@ObjectType('Attendance', {
  description: '代表列席常委会会议一次 / One attendance of a deputy at a meeting of the standing committee',
  simpleResolvers: true,
})
export class AttendanceType
  implements Pick<Attendance, 'id' | 'kind' | 'deputyId' | 'attendedOn' | 'hasSpoken' | 'topic' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => AttendanceKind, { description: '方式 / How' })
  kind!: AttendanceKindValue;

  @Field(() => ID, { description: '代表标识 / Id: The deputy' })
  deputyId!: string;

  @Field(() => LocalDate, { description: '出席日 / Attended on' })
  attendedOn!: string;

  @Field(() => Boolean, { description: '是否发言 / Whether the deputy spoke' })
  hasSpoken!: boolean;

  @Field(() => String, { nullable: true, description: '发言议题 / What the deputy spoke about' })
  topic!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const AttendanceConnection = connectionTypes(AttendanceType, 'Attendance', '代表出席');
