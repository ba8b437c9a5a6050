import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Assessment as AssessmentValue } from '../work-report/work-report.kinds.ts';
import { Assessment } from '../work-report/work-report.type.ts';
import type { LivelihoodProject } from './livelihood-project.entities.ts';
import {
  type LivelihoodProjectState as LivelihoodProjectStateValue,
  livelihoodWorkflow,
} from './livelihood-project.workflow.ts';

export const LivelihoodProjectState = enumType(
  'LivelihoodProjectState',
  '民生实事办理状态 / State of a livelihood project',
  stateLabels(livelihoodWorkflow),
);

@ObjectType('LivelihoodProject', {
  description: '民生实事项目,常委会集体跟踪督办 / A livelihood project, followed up by the standing committee',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class LivelihoodProjectType implements Omit<LivelihoodProject, 'leadAgencyId' | 'divisionCode'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '年度 / Year of the list' })
  year!: number;

  @Field(() => String, { description: '项目名称 / Title' })
  title!: string;

  @Field(() => String, { description: '承诺目标 / What was promised' })
  goal!: string;

  @Field(() => LivelihoodProjectState, { description: '状态 / State' })
  state!: LivelihoodProjectStateValue;

  @Field(() => Int, { description: '进度,百分数 0 至 100 / Progress in percent, 0 to 100' })
  progressPercent!: number;

  @Field(() => Int, { description: '计划投资,元 / Planned investment in yuan' })
  plannedInvestmentYuan!: number;

  @Field(() => Int, { description: '完成投资,元 / Investment made so far in yuan' })
  paidInvestmentYuan!: number;

  @Field(() => LocalDate, { description: '计划完成日 / Planned completion' })
  plannedCompletionOn!: string;

  @Field(() => Int, { nullable: true, description: '票决赞成票数,未票决为空 / Votes in favour; null without a vote' })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true, description: '票决时全体代表人数 / Number of all deputies at the vote' })
  deputiesTotal!: number | null;

  @Field(() => String, { nullable: true, description: '申报的完成情况 / What the lead agency claims to have achieved' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: '核查意见 / What the check found' })
  checkFinding!: string | null;

  @Field(() => Assessment, { nullable: true, description: '测评结果 / The assessment' })
  assessment!: AssessmentValue | null;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / Earliest running limit' })
  dueOn!: string | null;

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

export const LivelihoodProjectConnection = connectionTypes(LivelihoodProjectType, 'LivelihoodProject', '民生实事项目');
