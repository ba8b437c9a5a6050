import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { DonationKind as DonationKindValue } from './donation.kinds.ts';
import type { DonationFilterValues } from './donation.queries.ts';
import { DonationKind } from './donation.type.ts';

@InputType('DonationFilter', { description: '捐款捐物筛选 / Filter of donations' })
export class DonationFilter implements DonationFilterValues {
  @Field(() => [DonationKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: DonationKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '联络站 / Through this station' })
  stationId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '日期 / In this range' })
  donatedOn?: LocalDateRangeInput | null;
}

export const DonationOrder = orderInput('Donation', '捐款捐物', { DONATED_ON: '日期 / Date' });
export const DonationListArgs = listArgs(DonationFilter, DonationOrder);
