import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { fiscalOversightItems } from '../fiscal/fiscal-oversight-item.queries.ts';
import { confirmedStates, livelihoodProjects } from '../livelihood/livelihood-project.queries.ts';
import { normativeDocuments } from '../normative/normative-document.queries.ts';
import { reviewCases } from '../normative/review-case.queries.ts';
import { legislativeComments } from '../regulation/legislative-comment.queries.ts';
import { regulations } from '../regulation/regulation.queries.ts';
import { researchReports } from '../research/research-report.queries.ts';

export const affairsFigures: FigureDefinitions = {
  fiscalOversightItems: {
    listing: fiscalOversightItems,
    filter: (year) => ({ year }),
    unit: '项',
    definition: '列入当年监督重点的财经监督事项数 / Items of fiscal oversight in the plan of the year',
  },
  livelihoodProjects: {
    listing: livelihoodProjects,
    filter: (year) => ({ year, state: [...confirmedStates] }),
    unit: '件',
    definition:
      '列入当年清单、常委会集体跟踪督办的民生实事数 / Livelihood projects of the list of the year, followed up',
  },
  researchReports: {
    listing: researchReports,
    filter: (year) => ({ kind: ['RESULT'], completedOn: yearRange(year) }),
    unit: '篇',
    definition: '当年完成的调研成果数,不含监督调研与专题调研 / Results of research completed in the year',
  },
  normativeDocumentsCorrected: {
    listing: normativeDocuments,
    filter: (year) => ({ outcome: ['CORRECTED'], correctedOn: yearRange(year) }),
    unit: '件',
    definition: '经备案审查督促、当年修改完善的规范性文件数 / Normative documents corrected in the year after review',
  },
  reviewCasesSelected: {
    listing: reviewCases,
    filter: (year) => ({ selectedOn: yearRange(year) }),
    unit: '个',
    definition: '当年入选案例选编的备案审查案例数 / Cases of review selected into a case book in the year',
  },
  regulationsEnacted: {
    listing: regulations,
    filter: (year) => ({ act: ['ENACTED'], passedOn: yearRange(year) }),
    unit: '部',
    definition: '当年通过的新制定地方性法规数 / New regulations passed in the year',
  },
  regulationsRevised: {
    listing: regulations,
    filter: (year) => ({ act: ['REVISED'], passedOn: yearRange(year) }),
    unit: '部',
    definition: '当年通过的修订地方性法规数 / Revised regulations passed in the year',
  },
  legislativeComments: {
    listing: legislativeComments,
    filter: (year) => ({ receivedOn: yearRange(year) }),
    unit: '条',
    definition: '基层立法联系点当年征集的立法建议数 / Suggestions gathered by outreach offices in the year',
  },
};
