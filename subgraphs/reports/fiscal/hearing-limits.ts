import type { DeadlineCode } from '../../../platform/deadlines/index.ts';
import type { FiscalOversightKind } from './fiscal-oversight-item.kinds.ts';

/**
 * The limit under which the standing committee hears an item; kinds that no article gives a time are absent.
 * The audit report is heard together with the final accounts (监督法 27(1)), hence the same window.
 */
export const hearingLimits: Partial<Record<FiscalOversightKind, DeadlineCode>> = {
  FINAL_ACCOUNTS: 'FINAL_ACCOUNTS_WINDOW',
  AUDIT_REPORT: 'FINAL_ACCOUNTS_WINDOW',
  BUDGET_EXECUTION: 'PLAN_BUDGET_EXEC_WINDOW',
  PLAN_EXECUTION: 'PLAN_BUDGET_EXEC_WINDOW',
  STATE_ASSETS: 'ANNUAL_ASSETS_REPORT',
  GOVERNMENT_DEBT: 'ANNUAL_DEBT_REPORT',
  AUDIT_RECTIFICATION: 'AUDIT_RECTIFICATION_HEARING',
};
