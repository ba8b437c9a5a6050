import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { PetitionChannel } from '../petition/petition.kinds.ts';
import type { PetitionerValues } from '../petitioner/petitioner.inputs.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { PetitionProxy } from './proxy.entities.ts';
import type { ProxyConsent } from './proxy.kinds.ts';

export interface RequestProxyValues extends CommandInput {
  title: string;
  topic: CivicTopic;
  divisionCode: string;
  deputyId?: string | null;
  stationId: string;
}
export interface ConsentValues extends CommandInput {
  consent: ProxyConsent;
}
export interface FileValues extends CommandInput {
  content: string;
  channel: PetitionChannel;
  petitioner: PetitionerValues;
}

export type ProxyTools<Input> = CommandTools<PetitionProxy, Input>;
