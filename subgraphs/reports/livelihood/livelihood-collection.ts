import type { CollectValues } from './livelihood-project.inputs.ts';

/** The project that a proposal begins. */
export const collectedProject = (input: CollectValues) => (newId: () => string) => ({
  id: newId(),
  year: input.year,
  title: input.title.trim(),
  goal: input.goal.trim(),
  leadAgencyId: input.leadAgencyId,
  divisionCode: input.divisionCode,
  progressPercent: 0,
  plannedInvestmentYuan: input.plannedInvestmentYuan,
  paidInvestmentYuan: 0,
  plannedCompletionOn: input.plannedCompletionOn,
  votesFor: null,
  deputiesTotal: null,
  result: null,
  checkFinding: null,
  assessment: null,
  dueOn: null,
  isSynthetic: false,
});
