import type { LocalDate } from '../../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../../platform/records/index.ts';
import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import type { WalkStep } from '../../../../platform/workflow/index.ts';
import { NormativeDocumentSchema } from '../../normative/normative-document.entities.ts';
import type { NormativeDocumentKind, ReviewOutcome } from '../../normative/normative-document.kinds.ts';
import type { NormativeDocumentState, normativeDocumentWorkflow } from '../../normative/normative-document.workflow.ts';
import { ReviewCaseSchema } from '../../normative/review-case.entities.ts';
import { normativePast } from './normative-past.ts';
import { limit, workdaysFrom } from './office-days.ts';
import type { SeedWriter } from './seed-writer.ts';

type Row = [
  title: string,
  kind: NormativeDocumentKind,
  issuer: string,
  publishedOn: LocalDate,
  outcome: ReviewOutcome | null,
  /** Where an unfinished one stands. */
  open?: 'PUBLISHED' | 'FILED' | 'UNDER_REVIEW' | 'COMMUNICATED' | 'WRITTEN_OPINION',
];

/** Titles are invented: the summary gives the number of corrected documents, not their names. */
const rows: Row[] = [
  ['城市供热管理办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-02-10', 'CORRECTED'],
  ['农膜回收利用奖补办法', 'DEPARTMENT_DOCUMENT', 'agriculture-bureau', '2025-03-05', 'CORRECTED'],
  ['临时占道经营押金规定', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-01-16', 'ABOLISHED'],
  ['农田灌溉用水计量管理办法', 'DEPARTMENT_DOCUMENT', 'water-bureau', '2025-10-14', 'NO_ISSUE'],
  ['政府投资项目管理办法', 'GOVERNMENT_RULE', 'government-office', '2025-02-24', 'NO_ISSUE'],
  ['城市公园管理规定', 'GOVERNMENT_RULE', 'government-office', '2025-05-12', 'NO_ISSUE'],
  ['公办托育机构收费管理办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-03-18', 'NO_ISSUE'],
  ['医疗机构检查检验结果互认办法', 'DEPARTMENT_DOCUMENT', 'health-commission', '2025-04-08', 'NO_ISSUE'],
  ['公共数据授权使用管理办法', 'DEPARTMENT_DOCUMENT', 'data-authority', '2025-04-22', 'NO_ISSUE'],
  ['行政检察监督案件线索移送办法', 'JUDICIAL_DOCUMENT', 'procuratorate', '2025-05-20', 'NO_ISSUE'],
  ['涉企案件善意文明执行指引', 'JUDICIAL_DOCUMENT', 'intermediate-court', '2025-06-03', 'NO_ISSUE'],
  ['秸秆综合利用实施办法', 'DEPARTMENT_DOCUMENT', 'agriculture-bureau', '2025-06-16', 'NO_ISSUE'],
  ['饮用水水源保护区管理规定', 'DEPARTMENT_DOCUMENT', 'ecology-bureau', '2025-06-30', 'NO_ISSUE'],
  ['养老服务补贴办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-07-14', 'NO_ISSUE'],
  ['山洪灾害预警与转移避险办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-07-28', 'NO_ISSUE'],
  ['网络预约出租汽车经营服务细则', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-09-08', 'NO_ISSUE'],
  ['畜禽粪污资源化利用规定', 'DEPARTMENT_DOCUMENT', 'ecology-bureau', '2025-08-11', 'NO_ISSUE'],
  ['农村供水工程运行管护办法', 'DEPARTMENT_DOCUMENT', 'water-bureau', '2025-08-25', 'NO_ISSUE'],
  ['建筑垃圾处置管理办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-08-04', null, 'WRITTEN_OPINION'],
  ['校外托管机构管理办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-10-20', null, 'COMMUNICATED'],
  ['城镇道路挖掘修复管理办法', 'GOVERNMENT_DOCUMENT', 'government-office', '2025-11-03', null, 'UNDER_REVIEW'],
  ['诊所备案管理细则', 'DEPARTMENT_DOCUMENT', 'health-commission', '2025-11-17', null, 'UNDER_REVIEW'],
  ['地下水取水计量办法', 'DEPARTMENT_DOCUMENT', 'water-bureau', '2025-12-22', null, 'FILED'],
  ['政务服务帮办代办规定', 'DEPARTMENT_DOCUMENT', 'data-authority', '2026-01-08', null, 'PUBLISHED'],
];

const environmentIssuers = ['agriculture-bureau', 'ecology-bureau', 'water-bureau'];
/** The committee that is the issuer's counterpart reviews. */
const committeeFor = (issuer: string): string =>
  environmentIssuers.includes(issuer) ? 'environment-committee' : 'finance-committee';

const opinions: Partial<Record<number, string>> = {
  0: '逾期缴费加收标准缺乏上位法依据,建议删除并与自治区条例相衔接',
  1: '奖补申领条件对外地经营主体另设门槛,建议按公平竞争要求修改',
  2: '设定押金无法律依据,且所依据的文件已失效,建议废止',
  18: '处置收费授权超出上位法范围,建议修改',
  19: '从业限制条款与上位法不一致,正在沟通',
};

export async function seedNormativeDocuments(writer: SeedWriter, scale: number): Promise<void> {
  const random = new Random('normative documents');
  for (let copy = 0; copy < scale; copy++)
    for (const [index, row] of rows.entries()) {
      const [title, kind, issuer, publishedOn, outcome] = row;
      const n = index + 1 + copy * rows.length;
      const id = seedId('normative-document', n);
      const { steps, deadlines, filedOn, concludedOn } = courseOf(row, random);
      writer.add(NormativeDocumentSchema, {
        id,
        title: copy === 0 ? title : `${title}(演示${copy + 1})`,
        documentNumber: `示例〔${publishedOn.slice(0, 4)}〕${n}号`,
        kind,
        issuerId: seedId('agency', issuer),
        committeeId: steps.some(({ action }) => action === 'startNormativeReview')
          ? seedId('agency', committeeFor(issuer))
          : null,
        publishedOn,
        filedOn,
        correctedOn: outcome === 'CORRECTED' ? concludedOn : null,
        outcome,
        opinion: opinions[index] ?? null,
        isSynthetic: true,
        ...writer.log.record(normativePast, id, steps, deadlines),
      });
      await writer.flushWhenFull();
    }
  seedReviewCases(writer, random);
}

/** That the two selected cases came of the two corrected documents is our assumption; the summary does not say. */
function seedReviewCases(writer: SeedWriter, random: Random): void {
  const cases = [
    ['供热收费条款备案审查案', '审查指出加收标准缺乏上位法依据,制定机关修改后重新公布'],
    ['农膜回收奖补门槛备案审查案', '审查指出对外地经营主体另设条件,制定机关删除限制条款'],
  ] as const;
  for (const [index, [title, summary]] of cases.entries()) {
    const selectedOn = '2025-11-18';
    const at = officeTime(selectedOn, random);
    writer.add(ReviewCaseSchema, {
      id: seedId('review-case', index + 1),
      documentId: seedId('normative-document', index + 1),
      title,
      summary,
      selectedInto: '全国人大常委会法工委案例选编',
      selectedOn,
      isSynthetic: true,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
  }
}

type Step = WalkStep<NormativeDocumentState, (typeof normativeDocumentWorkflow.transitions)[number]['action']>;
interface Course {
  steps: Step[];
  deadlines: RecordedDeadline[];
  filedOn: LocalDate | null;
  concludedOn: LocalDate | null;
}

function courseOf([, , issuer, publishedOn, outcome, open]: Row, random: Random): Course {
  const steps: Step[] = [];
  const deadlines: RecordedDeadline[] = [];
  const step = (action: Step['action'], on: LocalDate, agency = 'congress-office') => {
    steps.push({ action, at: officeTime(on, random), agencyId: seedId('agency', agency) });
    return on;
  };
  const course = (filedOn: LocalDate | null, concludedOn: LocalDate | null = null): Course => ({
    steps,
    deadlines,
    filedOn,
    concludedOn,
  });
  const committee = committeeFor(issuer);
  step('publishNormativeDocument', publishedOn, issuer);
  const filedOn = open === 'PUBLISHED' ? null : workdaysFrom(publishedOn, random.between(5, 15));
  deadlines.push(limit({ code: 'NORMATIVE_DOC_FILING', anchorOn: publishedOn }, filedOn));
  if (filedOn === null) return course(null);
  step('fileNormativeDocument', filedOn, issuer);
  const checkedOn = open === 'FILED' ? null : workdaysFrom(filedOn, random.between(2, 5));
  deadlines.push(limit({ code: 'NORMATIVE_DOC_CHECK', anchorOn: filedOn }, checkedOn));
  if (checkedOn === null) return course(filedOn);
  step('checkNormativeDocument', checkedOn);
  const registeredOn = step('registerNormativeDocument', workdaysFrom(checkedOn, 1));
  step('startNormativeReview', workdaysFrom(registeredOn, random.between(1, 3)), committee);
  const reviewedOn = open === 'UNDER_REVIEW' ? null : workdaysFrom(registeredOn, random.between(15, 25));
  deadlines.push(limit({ code: 'NORMATIVE_DOC_REVIEW', anchorOn: registeredOn }, reviewedOn));
  if (reviewedOn === null) return course(filedOn);
  if (outcome === 'NO_ISSUE') {
    step('clearNormativeDocument', reviewedOn, committee);
    return course(filedOn, step('closeNormativeDocument', workdaysFrom(reviewedOn, random.between(1, 5)), committee));
  }
  step('communicateNormativeIssue', reviewedOn, committee);
  if (open === 'COMMUNICATED') {
    deadlines.push(limit({ code: 'ISSUER_REPLY', anchorOn: reviewedOn }, null));
    return course(filedOn);
  }
  const opinionOn = step('issueReviewOpinion', workdaysFrom(reviewedOn, random.between(3, 8)), committee);
  const repliedOn = open === 'WRITTEN_OPINION' ? null : workdaysFrom(opinionOn, random.between(15, 30));
  deadlines.push(limit({ code: 'REVIEW_OPINION_REPLY', anchorOn: opinionOn }, repliedOn));
  if (repliedOn === null) return course(filedOn);
  step('replyToReviewOpinion', repliedOn, issuer);
  const concludedOn = step(
    outcome === 'ABOLISHED' ? 'abolishNormativeDocument' : 'correctNormativeDocument',
    workdaysFrom(repliedOn, random.between(10, 25)),
    issuer,
  );
  step('closeNormativeDocument', workdaysFrom(concludedOn, random.between(2, 6)), committee);
  return course(filedOn, concludedOn);
}
