import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { HandlingReport } from './handling-report.entities.ts';
import { type HandlingStage as HandlingStageValue, handlingStageLabels } from './handling-report.kinds.ts';

export const HandlingStage = enumType(
  'HandlingStage',
  '研究处理情况报告的阶段 / Stage of a handling report',
  handlingStageLabels,
);

@ObjectType('HandlingReport', {
  description: '研究处理情况报告 / A report on the handling of deliberation opinions',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class HandlingReportType implements Omit<HandlingReport, 'workReportId' | 'agencyId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => HandlingStage, { description: '阶段 / Stage' })
  stage!: HandlingStageValue;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '研究处理情况 / What was done' })
  text!: string;

  @Field(() => String, { nullable: true, description: '委员会意见 / Comment of the committee' })
  committeeComment!: string | null;

  @Field(() => LocalDate, { description: '报送日 / Submitted on' })
  submittedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const HandlingReportConnection = connectionTypes(HandlingReportType, 'HandlingReport', '研究处理情况报告');
