import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { Mediation } from './mediation.entities.ts';
import type { AgreementKind } from './mediation.kinds.ts';

export interface OpenValues extends CommandInput {
  title: string;
  topic: CivicTopic;
  divisionCode: string;
  deputyId?: string | null;
  stationId: string;
}
export interface AgreeValues extends CommandInput {
  kind: AgreementKind;
  agreement: string;
  effectiveOn?: string | null;
}
export interface ApplyValues extends CommandInput {
  courtId: string;
}

export type MediationTools<Input> = CommandTools<Mediation, Input>;
