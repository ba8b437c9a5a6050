import type { CommandInput } from '../../../../platform/commands/index.ts';
import type { AssignmentMode, UrgingMethod } from '../suggestion.kinds.ts';

export interface AssignValues extends CommandInput {
  mode: AssignmentMode;
  leadAgencyId: string;
  coAgencyIds?: string[] | null;
}
export interface DesignateKeyValues extends CommandInput {
  supervisingLeader: string;
  supervisingCommitteeId: string;
}
export interface UrgeValues extends CommandInput {
  method: UrgingMethod;
  urgedOn: string;
  ledBy: string;
  finding: string;
  deputyId?: string | null;
}
