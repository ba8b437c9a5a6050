import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Donation } from './donation.entities.ts';
import { type DonationKind as DonationKindValue, donationKindLabels } from './donation.kinds.ts';

export const DonationKind = enumType('DonationKind', '捐赠类型 / Kind of donation', donationKindLabels);

@ObjectType('Donation', {
  description:
    '代表为抗洪救灾捐款捐物,按站汇总,不记个人 / Donations of deputies for flood relief, summed up by station; no donor is named',
  simpleResolvers: true,
})
export class DonationType
  implements
    Pick<Donation, 'id' | 'kind' | 'donatedOn' | 'amountFen' | 'amountYuan' | 'goods' | 'purpose' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => DonationKind, { description: '类型 / Kind' })
  kind!: DonationKindValue;

  @Field(() => LocalDate, { description: '日期 / Date' })
  donatedOn!: string;

  @Field(() => Int, { description: '金额,分;物资按价值计 / Amount in fen; goods at their value' })
  amountFen!: number;

  @Field(() => Int, { description: '金额,元 / Amount in yuan' })
  amountYuan!: number;

  @Field(() => String, { nullable: true, description: '物资,捐款为空 / What was given; null for cash' })
  goods!: string | null;

  @Field(() => String, { description: '用途 / Purpose' })
  purpose!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const DonationConnection = connectionTypes(DonationType, 'Donation', '捐款捐物');
