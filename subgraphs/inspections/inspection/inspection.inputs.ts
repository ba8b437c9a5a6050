import type { CommandInput } from '../../../platform/commands/index.ts';
import type { LawLevel } from '../law/inspected-law.kinds.ts';
import type { InspectionKind, InspectionMethod, MemberCapacity } from './inspection.kinds.ts';

export interface PlanInspectionValues extends CommandInput {
  title: string;
  summary: string;
  kind: InspectionKind;
  year: number;
  methods: InspectionMethod[];
  organiserId: string;
  inspectedAgencyIds: string[];
  followUpOfId?: string | null;
  startsOn: string;
  endsOn: string;
  laws: { code: string; name: string; level: LawLevel }[];
}
export interface PrepareInspectionValues extends CommandInput {
  members: { name: string; capacity: MemberCapacity }[];
}
export interface DraftReportValues extends CommandInput {
  evaluation: string;
  suggestions: string;
  amendments: string;
  problems: { lawCode: string; title: string; description: string; divisionCode: string }[];
}
export interface TransferValues extends CommandInput {
  handlingDueOn?: string | null;
}
export interface ReportHandlingValues extends CommandInput {
  commentedOn: string;
}
