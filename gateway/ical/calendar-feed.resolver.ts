import { Ctx, Query, Resolver } from 'type-graphql';
import { Unauthenticated } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import { CalendarFeed } from './calendar-feed.type.ts';

export interface CalendarFeedContext {
  viewer: Principal;
  addressOf(agency: string): CalendarFeed;
}

@Resolver()
export class CalendarFeedResolver {
  @Query(() => CalendarFeed, {
    description:
      '本机构的 iCalendar 日历:常委会会议,以及本机构待办的到期日。地址带签名,日历程序凭地址读取,无须令牌 / The calendar of the agency that asks: meetings of the standing committee, and when what the agency owes is due. The address is signed: programs for calendars read it without a token',
  })
  calendarFeed(@Ctx() { viewer, addressOf }: CalendarFeedContext): CalendarFeed {
    const { agencySlug, deputyId } = viewer;
    // A deputy in person is not the agency whose token it may have.
    if (agencySlug === null || deputyId !== null)
      throw new Unauthenticated('日历按机构订阅,请以机构身份查询 / A calendar is of an agency; ask with its identity');
    return addressOf(agencySlug);
  }
}
