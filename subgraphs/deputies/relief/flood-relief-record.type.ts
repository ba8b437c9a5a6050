import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { FloodReliefRecord } from './flood-relief-record.entities.ts';
import { type ReliefTask as ReliefTaskValue, reliefTaskLabels } from './flood-relief-record.kinds.ts';

export const ReliefTask = enumType('ReliefTask', '抗洪救灾任务 / Task in flood relief', reliefTaskLabels);

@ObjectType('FloodReliefRecord', {
  description:
    '代表投身抗洪救灾的情况,按站汇总人次,不记个人 / Deputies in flood relief, person-times summed up by station; no person is named',
  simpleResolvers: true,
})
export class FloodReliefRecordType
  implements Pick<FloodReliefRecord, 'id' | 'task' | 'occurredOn' | 'personTimes' | 'summary' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => ReliefTask, { description: '任务 / Task' })
  task!: ReliefTaskValue;

  @Field(() => LocalDate, { description: '日期 / Date' })
  occurredOn!: string;

  @Field(() => Int, { description: '人次 / Person-times' })
  personTimes!: number;

  @Field(() => String, { description: '情况 / Summary' })
  summary!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const FloodReliefRecordConnection = connectionTypes(FloodReliefRecordType, 'FloodReliefRecord', '抗洪救灾记录');
