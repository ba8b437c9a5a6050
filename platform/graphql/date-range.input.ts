import { Field, InputType } from 'type-graphql';
import type { LocalDateRange } from '../database/listing/conditions.ts';
import { LocalDate } from './scalars.ts';

@InputType('LocalDateRange', {
  description: '日期区间,两端都含,可只给一端 / A range of dates, both ends inclusive, either may be left open',
})
export class LocalDateRangeInput implements LocalDateRange {
  @Field(() => LocalDate, { nullable: true, description: '起 / From' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '止 / To' })
  to?: string | null;
}

/** The calendar year as a range. */
export const yearRange = (year: number): LocalDateRange => ({ from: `${pad(year)}-01-01`, to: `${pad(year)}-12-31` });

const pad = (year: number) => String(year).padStart(4, '0');
