import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { ResearchOutcome, ResearchReport } from './research-report.entities.ts';
import {
  type ResearchField as ResearchFieldValue,
  type ResearchKind as ResearchKindValue,
  researchFieldLabels,
  researchKindLabels,
} from './research-report.kinds.ts';

export const ResearchKind = enumType('ResearchKind', '调研类型 / Kind of research', researchKindLabels);
export const ResearchField = enumType('ResearchField', '调研领域 / Field of research', researchFieldLabels);

@ObjectType('ResearchOutcome', {
  description: '调研成果的转化 / What became of a research report',
  simpleResolvers: true,
})
export class ResearchOutcomeType implements Omit<ResearchOutcome, 'reportId' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => String, { description: '转化情况 / What was done' })
  text!: string;

  @Field(() => LocalDate, { description: '日期 / On' })
  occurredOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

@ObjectType('ResearchReport', {
  description: '调研报告;限制公开的不在其列 / A research report; restricted ones are not listed',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class ResearchReportType implements Omit<ResearchReport, 'committeeId' | 'agencyId' | 'isRestricted'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '题目 / Title' })
  title!: string;

  @Field(() => ResearchKind, { description: '类型 / Kind' })
  kind!: ResearchKindValue;

  @Field(() => ResearchField, { description: '领域 / Field' })
  field!: ResearchFieldValue;

  @Field(() => String, { description: '摘要 / Summary' })
  summary!: string;

  @Field(() => LocalDate, { description: '完成日 / Completed on' })
  completedOn!: string;

  @Field(() => Boolean, {
    description:
      '是否合成数据;名称见于公布的工作综述者为否,其日期、数额等细节仍为合成 / Whether the record is synthetic: false where the published summary names it; its dates and amounts are synthetic all the same',
  })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const ResearchReportConnection = connectionTypes(ResearchReportType, 'ResearchReport', '调研报告');
