import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { VisitReception } from './reception.entities.ts';
import { type ReceptionHost as ReceptionHostValue, receptionHostLabels } from './reception.kinds.ts';

export const ReceptionHost = enumType('ReceptionHost', '接访方式 / Who received the visitors', receptionHostLabels);

@ObjectType('VisitReception', {
  description: '接待来访 / A reception of visitors; the visitors are never named',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class VisitReceptionType
  implements
    Pick<
      VisitReception,
      | 'id'
      | 'receptionNo'
      | 'title'
      | 'topic'
      | 'host'
      | 'receivedOn'
      | 'persons'
      | 'isSynthetic'
      | 'createdAt'
      | 'updatedAt'
      | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '接访编号 / Number' })
  receptionNo!: string;

  @Field(() => String, { description: '反映的问题 / What the visitors raised' })
  title!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => ReceptionHost, { description: '接访方式 / Who received them' })
  host!: ReceptionHostValue;

  @Field(() => LocalDate, { description: '接访日期 / Received on' })
  receivedOn!: string;

  @Field(() => Int, { description: '来访人次 / Visitors, person-times' })
  persons!: number;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const VisitReceptionConnection = connectionTypes(VisitReceptionType, 'VisitReception', '接待来访');
