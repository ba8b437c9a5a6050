import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/index.ts';

@ObjectType('CalendarFeed', {
  description: '机构日历的订阅地址 / Where the calendar of an agency can be subscribed to',
  simpleResolvers: true,
})
export class CalendarFeed {
  @Field(() => String, {
    description:
      '日历的订阅地址(iCalendar)。知道地址即可读取,请如密码一样保管 / Address of the iCalendar feed. Whoever knows it can read it: keep it like a password',
  })
  url!: string;

  @Field(() => LocalDate, {
    description: '地址有效至此日,届时请重新查询 / The last day on which the address is good; ask for another then',
  })
  expiresOn!: string;
}
