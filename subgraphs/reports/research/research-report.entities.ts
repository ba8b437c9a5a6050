import { defineEntity, p } from '@mikro-orm/core';
import type { ResearchField, ResearchKind } from './research-report.kinds.ts';

export const ResearchReportSchema = defineEntity({
  name: 'ResearchReport',
  tableName: 'research_report',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    kind: p.text().$type<ResearchKind>(),
    field: p.text().$type<ResearchField>(),
    summary: p.text(),
    committeeId: p.uuid(),
    agencyId: p.uuid(),
    completedOn: p.date(),
    isRestricted: p.boolean(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class ResearchReport extends ResearchReportSchema.class {}
ResearchReportSchema.setClass(ResearchReport);

/** What became of a report. */
export const ResearchOutcomeSchema = defineEntity({
  name: 'ResearchOutcome',
  tableName: 'research_outcome',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    reportId: p.uuid(),
    agencyId: p.uuid(),
    text: p.text(),
    occurredOn: p.date(),
    isSynthetic: p.boolean(),
  },
});

export class ResearchOutcome extends ResearchOutcomeSchema.class {}
ResearchOutcomeSchema.setClass(ResearchOutcome);

/** A leader's written instruction on a report. Internal: only its existence is kept, and only the number leaves. */
export const ResearchInstructionSchema = defineEntity({
  name: 'ResearchInstruction',
  tableName: 'research_instruction',
  schema: 'reports',
  properties: { id: p.uuid().primary(), reportId: p.uuid(), givenOn: p.date() },
});

export class ResearchInstruction extends ResearchInstructionSchema.class {}
ResearchInstructionSchema.setClass(ResearchInstruction);
