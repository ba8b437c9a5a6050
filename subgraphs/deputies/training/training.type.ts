import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, LocalDate } from '../../../platform/graphql/index.ts';
import type { Training } from './training.entities.ts';

@ObjectType('Training', {
  description: '代表履职培训,代表法第四十七条 / A training of deputies',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class TrainingType
  implements
    Pick<
      Training,
      'id' | 'title' | 'subjects' | 'startedOn' | 'endedOn' | 'place' | 'participantCount' | 'hours' | 'isSynthetic'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '课程 / Subjects' })
  subjects!: string;

  @Field(() => LocalDate, { description: '开始日 / Started on' })
  startedOn!: string;

  @Field(() => LocalDate, { description: '结束日 / Ended on' })
  endedOn!: string;

  @Field(() => String, { description: '地点 / Place' })
  place!: string;

  @Field(() => Int, { description: '参训人数 / How many took part' })
  participantCount!: number;

  @Field(() => Int, { description: '学时 / Hours' })
  hours!: number;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const TrainingConnection = connectionTypes(TrainingType, 'Training', '代表培训');
