import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { ResidentRating } from '../petition/petition.kinds.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { Demand } from './demand.entities.ts';
import type { DemandConversion, DemandKind } from './demand.kinds.ts';

export interface ReceiveInput extends CommandInput {
  title: string;
  content: string;
  topic: CivicTopic;
  divisionCode: string;
  maskedResident: string;
  maskedPhone?: string | null;
  deputyId?: string | null;
  stationId?: string | null;
}
export interface TriageInput extends CommandInput {
  kind: DemandKind;
}
export interface AnswerInput extends CommandInput {
  answer: string;
}
export interface ToStationInput extends CommandInput {
  stationId?: string | null;
}
export interface ToAgencyInput extends CommandInput {
  agencyId: string;
}
export interface ConvertInput extends CommandInput {
  into: DemandConversion;
  suggestionId?: string | null;
}
export interface RateDemandValues extends CommandInput {
  rating: ResidentRating;
}

export type DemandTools<Input> = CommandTools<Demand, Input>;
