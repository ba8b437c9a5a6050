import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { SharingMethod } from './catalogue.kinds.ts';
import type { SharingGrant } from './sharing-grant.entities.ts';

/** What a request states (政务数据共享条例第二十条). */
export interface RequestShareValues extends CommandInput {
  item: string;
  legalBasis: string;
  scenario: string;
  purpose: string;
  method: SharingMethod;
  fields: string[];
  divisionCode?: string | null;
  isOwnOnly?: boolean | null;
  periodFrom?: string | null;
  periodUntil?: string | null;
  dailyQuota?: number | null;
  expiresOn: string;
}
export interface AskSupplementValues extends CommandInput {
  missing: string;
}
export interface SupplementValues extends CommandInput {
  legalBasis?: string | null;
  scenario?: string | null;
  purpose?: string | null;
}
export interface DecideShareValues extends CommandInput {
  isApproved: boolean;
}
export interface SuspendShareValues extends CommandInput {
  correctionDueOn: string;
}
export interface DisposeShareValues extends CommandInput {
  proof: string;
}
export interface ResolveShareValues extends CommandInput {
  resolution: string;
}

export type GrantTools<Input> = CommandTools<SharingGrant, Input>;
