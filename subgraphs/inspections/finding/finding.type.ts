import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { InspectionFinding } from './finding.entities.ts';

/** No kind, no position: a gap in a numbering would tell that there is something sealed. */
@ObjectType('InspectionFinding', {
  description: '检查发现的普遍性、制度性问题 / A systemic problem that an inspection found',
  simpleResolvers: true,
})
export class InspectionFindingType
  implements Pick<InspectionFinding, 'id' | 'title' | 'description' | 'foundOn' | 'isSynthetic' | 'createdAt'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '问题 / The problem' })
  title!: string;

  @Field(() => String, { description: '具体情况 / In detail' })
  description!: string;

  @Field(() => LocalDate, { description: '发现日 / Found on' })
  foundOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '入库时刻 / Recorded at' })
  createdAt!: Date;
}

export const InspectionFindingConnection = connectionTypes(
  InspectionFindingType,
  'InspectionFinding',
  '检查发现的问题',
);
