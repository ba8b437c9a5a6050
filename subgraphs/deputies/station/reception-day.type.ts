import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, LocalDate } from '../../../platform/graphql/index.ts';
import type { ReceptionDay } from './reception-day.entities.ts';

@ObjectType('ReceptionDay', {
  description:
    '代表在联络站接待群众,代表法第二十八条;不记群众个人信息 / A deputy receives residents at a station; nothing personal about them is kept',
  simpleResolvers: true,
})
export class ReceptionDayType
  implements Pick<ReceptionDay, 'id' | 'heldOn' | 'visitorCount' | 'matterCount' | 'summary' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => LocalDate, { description: '接待日 / Held on' })
  heldOn!: string;

  @Field(() => Int, { description: '接待人次 / Visitors, person-times' })
  visitorCount!: number;

  @Field(() => Int, { description: '反映事项数 / Matters raised' })
  matterCount!: number;

  @Field(() => String, { description: '情况 / Summary' })
  summary!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const ReceptionDayConnection = connectionTypes(ReceptionDayType, 'ReceptionDay', '代表接待日');
