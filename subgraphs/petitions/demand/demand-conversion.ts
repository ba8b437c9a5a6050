import { faultAt, type Guard, idFault, inputValid } from '../../../platform/commands/index.ts';
import { petitionCommands } from '../petition/petition.commands.ts';
import { petitionDraft } from '../petition/petition-registration.ts';
import { newPetitioner } from '../petitioner/petitioner-registration.ts';
import type { Demand } from './demand.entities.ts';
import type { ConvertInput, DemandTools } from './demand.inputs.ts';
import { demandActors } from './demand.policy.ts';
import type { DemandState } from './demand.workflow.ts';

type ConversionGuard = Guard<Demand, ConvertInput>;

const becomesPetition = ({ input }: DemandTools<ConvertInput>) => input.into === 'PETITION';

const conversionValid = inputValid<Demand, ConvertInput>(({ input }) => [
  idFault('suggestionId', input.suggestionId),
  input.into === 'SUGGESTION' && input.suggestionId == null
    ? faultAt(
        'suggestionId',
        '请先提交建议,再给出其标识 / Submit the suggestion first (submitSuggestion), then name it',
      )
    : null,
  input.into === 'PETITION' && input.suggestionId != null
    ? faultAt('suggestionId', '只用于转为建议 / is for a conversion into a suggestion')
    : null,
]);

/** A suggestion is the deputy's to make, a petition the station's to bring in. */
const byWhoMay: ConversionGuard = {
  name: 'CONVERTED_BY',
  unmet: (tools) => {
    const who = becomesPetition(tools) ? 'LIAISON_STATION' : 'DEPUTY';
    return demandActors(tools.viewer, tools.row).includes(who)
      ? null
      : `转为代表建议由代表本人,转为信访事项由联络站 / This conversion is for ${who}`;
  },
};

const fitsKind: ConversionGuard = {
  name: 'FITS_KIND',
  unmet: (tools) =>
    becomesPetition(tools) === (tools.row.kind === 'APPEAL')
      ? null
      : '申诉求决类转为信访事项,其余可转为代表建议 / Appeals become petitions, other demands may become suggestions',
};

export const conversionGuards = [conversionValid, byWhoMay, fitsKind];

export const conversionState = (tools: DemandTools<ConvertInput>): DemandState =>
  becomesPetition(tools) ? 'CONVERTED_TO_PETITION' : 'CONVERTED_TO_SUGGESTION';

/** The petition is registered in the same transaction, before the demand is touched: its clock runs from today. */
export async function convert(tools: DemandTools<ConvertInput>): Promise<void> {
  const { row, input, em, newId, today, vault, begin } = tools;
  if (!becomesPetition(tools)) {
    row.convertedSuggestionId = input.suggestionId ?? null;
    return;
  }
  const { title, content, topic, divisionCode, maskedResident, maskedPhone } = row;
  const resident = { maskedName: maskedResident, maskedPhone, divisionCode };
  const petitionerId = await newPetitioner(newId, em, resident, vault);
  const draft = await petitionDraft(newId, today, em, {
    title,
    content,
    topic,
    divisionCode,
    channel: 'NETWORK',
    receivedBy: 'DEMAND',
    receivedOn: today,
    petitionerId,
    isNoticeWaived: false,
    originDemandId: row.id,
  });
  const petition = await begin(petitionCommands, 'registerPetition', draft, { reason: `由诉求 ${row.demandNo} 转入` });
  row.convertedPetitionId = petition.id;
}
