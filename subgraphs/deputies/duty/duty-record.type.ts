import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { DutyRecord } from './duty-record.entities.ts';
import { type DutyRole as DutyRoleValue, dutyRoleLabels } from './duty-record.kinds.ts';

export const DutyRole = enumType('DutyRole', '代表履职“六个定位” / The six roles of a deputy', dutyRoleLabels);

@ObjectType('DutyRecord', {
  description: "代表履职记录,代表法第五十八条 / A record of a deputy's performance of duty",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DutyRecordType
  implements Pick<DutyRecord, 'id' | 'role' | 'title' | 'detail' | 'occurredOn' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => DutyRole, { description: '体现的定位 / Which of the six roles it shows' })
  role!: DutyRoleValue;

  @Field(() => String, { description: '事项 / Title' })
  title!: string;

  @Field(() => String, { description: '情况 / Detail' })
  detail!: string;

  @Field(() => LocalDate, { description: '日期 / Date' })
  occurredOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const DutyRecordConnection = connectionTypes(DutyRecordType, 'DutyRecord', '履职记录');
