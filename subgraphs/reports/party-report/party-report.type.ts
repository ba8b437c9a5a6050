import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { PartyReport } from './party-report.entities.ts';
import { type PartyReportKind as PartyReportKindValue, partyReportKindLabels } from './party-report.kinds.ts';

export const PartyReportKind = enumType(
  'PartyReportKind',
  '请示报告的种类 / Kind of a report to the party',
  partyReportKindLabels,
);

@ObjectType('PartyReport', {
  description: "向市委请示报告重要工作 / A matter put before the city's party committee",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class PartyReportType implements PartyReport {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '事项 / Title' })
  title!: string;

  @Field(() => PartyReportKind, { description: '种类 / Kind' })
  kind!: PartyReportKindValue;

  @Field(() => LocalDate, { description: '请示报告日 / Reported on' })
  reportedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const PartyReportConnection = connectionTypes(PartyReportType, 'PartyReport', '请示报告');
