import { seededPast } from '../../../../platform/records/index.ts';
import { FiscalOversightItemSchema } from '../../fiscal/fiscal-oversight-item.entities.ts';
import { fiscalOversightWorkflow } from '../../fiscal/fiscal-oversight-item.workflow.ts';

export const fiscalPast = seededPast({
  schema: FiscalOversightItemSchema,
  workflow: fiscalOversightWorkflow,
  begins: {
    FINAL_ACCOUNTS_WINDOW: 'openFiscalPreReview',
    PLAN_BUDGET_EXEC_WINDOW: 'openFiscalPreReview',
    ANNUAL_ASSETS_REPORT: 'openFiscalPreReview',
    ANNUAL_DEBT_REPORT: 'openFiscalPreReview',
    AUDIT_RECTIFICATION_HEARING: 'openFiscalPreReview',
    OPINION_DISPATCH: 'deliberateFiscalItem',
    HANDLING_REPORT: 'sendFiscalOpinions',
  },
  made: ['year', 'title', 'kind', 'focus', 'leadAgencyId', 'committeeId', 'isSynthetic'],
  filled: {
    meetingId: 'deliberateFiscalItem',
    deliberatedOn: 'deliberateFiscalItem',
    opinions: 'sendFiscalOpinions',
    handlingDraft: 'reportFiscalHandling',
    handlingComment: 'reportFiscalHandling',
    handlingReport: 'reportFiscalHandling',
    handledOn: 'reportFiscalHandling',
  },
});
