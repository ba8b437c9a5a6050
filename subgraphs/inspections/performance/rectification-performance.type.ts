import { Field, Float, Int, ObjectType } from 'type-graphql';
import { share } from '../../../platform/figures/index.ts';
import type { RectificationCounts } from './rectification-performance.queries.ts';

@ObjectType('RectificationPerformance', {
  description:
    '一个单位的整改情况:期间内(两端都含)交办、由其牵头、未取消的整改事项,各项事实截至今日 / How an agency puts right: items issued in the period, both ends inclusive, that it leads, without cancelled ones; facts as of today',
  simpleResolvers: true,
})
export class RectificationPerformanceType {
  @Field(() => Int, { description: '交办,件 / Issued to it' })
  readonly issued: number;

  @Field(() => Int, { description: '其中申请过销号,件 / Of these claimed as completed at least once' })
  readonly claimed: number;

  @Field(() => Int, { description: '其中现已核查销号,件 / Of these verified, and so now' })
  readonly verified: number;

  @Field(() => Int, { description: '其中销号后又反弹重开过,件 / Of these reopened after they had been verified' })
  readonly reopened: number;

  @Field(() => Float, { nullable: true, description: '申请率:申请销号 ÷ 交办,无交办为空 / Claimed ÷ issued' })
  readonly claimedRate: number | null;

  @Field(() => Float, { nullable: true, description: '销号率:核查销号 ÷ 交办,无交办为空 / Verified ÷ issued' })
  readonly verifiedRate: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '核实率:核查销号 ÷ 申请过销号,无申请为空 / Verified ÷ claimed: how much of what was claimed held',
  })
  readonly verifiedOfClaimed: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '反弹率:重开过 ÷ 销号过,无销号为空 / Reopened ÷ ever verified',
  })
  readonly reopenedRate: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '按期申请率:首次期限内申请销号 ÷(已申请+逾期未申请),尚无为空 / Claimed within the first due date, of those claimed or overdue; null when there is none yet',
  })
  readonly onTimeRate: number | null;

  constructor({ issued, claimed, verified, reopened, everVerified, claimDue, claimedInTime }: RectificationCounts) {
    this.issued = issued;
    this.claimed = claimed;
    this.verified = verified;
    this.reopened = reopened;
    this.claimedRate = share(claimed, issued);
    this.verifiedRate = share(verified, issued);
    this.verifiedOfClaimed = share(verified, claimed);
    this.reopenedRate = share(reopened, everVerified);
    this.onTimeRate = share(claimedInTime, claimDue);
  }
}
