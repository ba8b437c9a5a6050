import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { PetitionerValues } from '../petitioner/petitioner.inputs.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { Petition } from './petition.entities.ts';
import type {
  PetitionChannel,
  PetitionDecision,
  PetitionMatter,
  PetitionReviewOutcome,
  ResidentRating,
  SettlementKind,
} from './petition.kinds.ts';

export interface RegisterInput extends CommandInput {
  title: string;
  content: string;
  topic: CivicTopic;
  divisionCode: string;
  channel: PetitionChannel;
  receivedOn?: string | null;
  petitioner?: PetitionerValues | null;
  petitionerId?: string | null;
  isNoticeWaived?: boolean | null;
  repeatOfId?: string | null;
}
export interface ClassifyInput extends CommandInput {
  matter: PetitionMatter;
  repeatOfId?: string | null;
}
export interface SendInput extends CommandInput {
  agencyId: string;
}
export interface AssignInput extends SendInput {
  reportDueOn: string;
}
export interface ReforwardInput extends SendInput {
  reportDueOn?: string | null;
}
export interface ReferInput extends CommandInput {
  agencyId?: string | null;
}
export interface ClosingReportInput extends CommandInput {
  report: string;
}
export interface ExtendInput extends CommandInput {
  days: number;
}
export interface DecideInput extends CommandInput {
  decision: PetitionDecision;
  opinion: string;
  isServed?: boolean | null;
}
export interface SettleInput extends CommandInput {
  kind: SettlementKind;
  sha256: string;
  fileName: string;
}
export interface ReceiptInput extends CommandInput {
  receivedOn: string;
}
export interface RequestReviewInput extends CommandInput {
  agencyId?: string | null;
  requestedOn?: string | null;
  receivedOn?: string | null;
}
export interface ReviewInput extends CommandInput {
  outcome: PetitionReviewOutcome;
  opinion: string;
  isServed?: boolean | null;
}
export interface HearingInput extends CommandInput {
  from: string;
  until: string;
}
export interface RateInput extends CommandInput {
  rating: ResidentRating;
}

export type PetitionTools<Input> = CommandTools<Petition, Input>;
