import { defineEntity, p } from '@mikro-orm/core';
import type { Assessment } from '../work-report/work-report.kinds.ts';
import type { LivelihoodProjectState } from './livelihood-project.workflow.ts';

export const LivelihoodProjectSchema = defineEntity({
  name: 'LivelihoodProject',
  tableName: 'livelihood_project',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    year: p.integer(),
    title: p.text(),
    goal: p.text(),
    state: p.text().$type<LivelihoodProjectState>(),
    leadAgencyId: p.uuid(),
    divisionCode: p.text(),
    progressPercent: p.integer(),
    plannedInvestmentYuan: p.integer(),
    paidInvestmentYuan: p.integer(),
    plannedCompletionOn: p.date(),
    votesFor: p.integer().nullable(),
    deputiesTotal: p.integer().nullable(),
    /** What the lead agency claims to have achieved, and what the check found of it. */
    result: p.text().nullable(),
    checkFinding: p.text().nullable(),
    assessment: p.text().$type<Assessment>().nullable(),
    isSynthetic: p.boolean(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class LivelihoodProject extends LivelihoodProjectSchema.class {}
LivelihoodProjectSchema.setClass(LivelihoodProject);
