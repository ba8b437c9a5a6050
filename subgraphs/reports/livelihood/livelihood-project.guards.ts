import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import type { LivelihoodProject } from './livelihood-project.entities.ts';
import type { ProgressValues } from './livelihood-project.inputs.ts';

type ProjectGuard<Input> = Guard<LivelihoodProject, Input>;

export const completionAhead: ProjectGuard<CommandInput> = {
  name: 'COMPLETION_AHEAD',
  unmet: ({ row, today }) =>
    row.plannedCompletionOn > today
      ? null
      : `计划完成日 ${row.plannedCompletionOn} 已过 / The planned completion, ${row.plannedCompletionOn}, does not lie ahead`,
};

export const notBackwards: ProjectGuard<ProgressValues> = {
  name: 'NOT_BACKWARDS',
  unmet: ({ row, input }) =>
    input.progressPercent >= row.progressPercent && input.paidInvestmentYuan >= row.paidInvestmentYuan
      ? null
      : `不得低于上次:${row.progressPercent}%、${row.paidInvestmentYuan} 元 / Not less than before: ${row.progressPercent}%, ${row.paidInvestmentYuan} yuan`,
};

export const workDone: ProjectGuard<CommandInput> = {
  name: 'WORK_DONE',
  unmet: ({ row }) =>
    row.progressPercent === 100
      ? null
      : `进度为 ${row.progressPercent}%,请先报告完成 / Progress is ${row.progressPercent}%; report the rest first (reportLivelihoodProgress)`,
};
