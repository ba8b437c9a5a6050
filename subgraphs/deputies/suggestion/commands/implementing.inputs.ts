import type { CommandInput } from '../../../../platform/commands/index.ts';

export interface EvidenceFileValues {
  sha256: string;
  fileName: string;
}
export interface ClaimValues extends CommandInput {
  commitmentId: string;
  evidence: string;
  files?: EvidenceFileValues[] | null;
}
export interface ReopenCommitmentValues extends CommandInput {
  commitmentId: string;
  dueOn: string;
}
export interface VerifyValues extends CommandInput {
  opinion: string;
}
export interface CloseValues extends CommandInput {
  isVerified?: boolean | null;
}
