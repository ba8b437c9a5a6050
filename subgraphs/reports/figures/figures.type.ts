import { Directive, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AnnualReview', { description: "年度工作数据 / Figures of a year's work", simpleResolvers: true })
@Directive('@key(fields: "year")')
export class AnnualReviewType {
  @Field(() => Int, { description: '年度,公历 / Calendar year' })
  year!: number;
}

/** Each number is the definition of the same name in `report-figures.ts`; nothing is stored. */
@ObjectType('ReportFigures', {
  description: '会议、监督、备案、立法的年度数据 / Figures of hearings, supervision, review and legislation',
  simpleResolvers: true,
})
export class ReportFiguresType {
  @Field(() => Int, {
    description: '听取审议“一府一委两院”工作报告,个 / Work reports of the four organs heard and deliberated',
  })
  workReportsDeliberated!: number;

  @Field(() => Int, { description: '任免国家机关工作人员,人次 / Appointments and removals, person-times' })
  appointments!: number;

  @Field(() => Int, { description: "向市委请示报告,次 / Matters put before the city's party committee" })
  partyReports!: number;

  @Field(() => Int, { description: '财经监督重点,项 / Items of fiscal oversight' })
  fiscalOversightItems!: number;

  @Field(() => Int, { description: '跟踪督办的民生实事,件 / Livelihood projects followed' })
  livelihoodProjects!: number;

  @Field(() => Int, { description: '调研成果,篇 / Research reports' })
  researchReports!: number;

  @Field(() => Int, { description: '备案审查督促修改,件 / Normative documents corrected after review' })
  normativeDocumentsCorrected!: number;

  @Field(() => Int, { description: '入选案例,个 / Review cases selected for the case book' })
  reviewCasesSelected!: number;

  @Field(() => Int, { description: '制定地方性法规,部 / Regulations enacted' })
  regulationsEnacted!: number;

  @Field(() => Int, { description: '修订地方性法规,部 / Regulations revised' })
  regulationsRevised!: number;

  @Field(() => Int, { description: '立法联系点征集的立法建议,条 / Legislative comments gathered' })
  legislativeComments!: number;
}
