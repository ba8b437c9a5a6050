import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import { Deputy } from '../../deputy/deputy.entities.ts';
import { Signature, Suggestion } from '../suggestion.entities.ts';
import type { SuggestionState } from '../suggestion.workflow.ts';
import type { MergeValues } from './raising.inputs.ts';

type SuggestionGuard<Input> = Guard<Suggestion, Input>;

/** Whose office is suspended or has ended raises nothing (代表法第六十一至六十三条). */
export const deputyInOffice: SuggestionGuard<CommandInput> = {
  name: 'DEPUTY_IN_OFFICE',
  async unmet({ em, viewer }) {
    const deputy = await em.findOne(Deputy, { id: viewer.deputyId as string });
    return deputy?.status === 'ACTIVE' ? null : '只有履职中的代表可以提出、联名 / Only a deputy in office may do this';
  },
};

/** The same of one who has signed on paper. */
export const leadInOffice: SuggestionGuard<CommandInput> = {
  name: 'DEPUTY_IN_OFFICE',
  async unmet({ em, row }) {
    const inOffice = await em.count(Deputy, { id: row.leadDeputyId, status: 'ACTIVE' });
    return inOffice === 1 ? null : '领衔代表须在履职中 / The lead deputy has to be in office';
  },
};

export const coSignersKnown: SuggestionGuard<{ coSignerIds?: string[] | null }> = {
  name: 'CO_SIGNERS_KNOWN',
  async unmet({ em, input }) {
    const ids = input.coSignerIds ?? [];
    const known = ids.length === 0 ? 0 : await em.count(Deputy, { id: { $in: ids }, status: 'ACTIVE' });
    return known === ids.length
      ? null
      : '联名代表须为履职中的代表,请核对标识 / Every co-signer has to be a deputy in office; check the ids';
  },
};

export const notSignedYet: SuggestionGuard<CommandInput> = {
  name: 'NOT_SIGNED_YET',
  async unmet({ em, row, viewer }) {
    const signed = await em.count(Signature, { suggestionId: row.id, deputyId: viewer.deputyId as string });
    return signed === 0 ? null : '您已确认联名 / You have signed already';
  },
};

/** Nobody's name stands under a suggestion that they have not confirmed. */
export const coSignersConfirmed: SuggestionGuard<CommandInput> = {
  name: 'CO_SIGNERS_CONFIRMED',
  async unmet({ em, row }) {
    const signed = await em.count(Signature, { suggestionId: row.id, role: 'CO_SIGNER' });
    const open = row.coSignerIds.length - signed;
    return open <= 0
      ? null
      : `尚有 ${open} 名联名代表未确认;可请其确认,或修改联名名单 / ${open} co-signers have not confirmed; let them sign, or take them off`;
  },
};

const open: readonly SuggestionState[] = [
  'REGISTERED',
  'ASSIGNED',
  'RETURN_REQUESTED',
  'ACCEPTED',
  'HANDLING',
  'ANSWERED',
  'EVALUATED',
  'REHANDLING',
  'REANSWERED',
  'EVALUATED_2',
  'ESCALATED',
  'TRACKING',
];

export const mergedIntoOpen: SuggestionGuard<MergeValues> = {
  name: 'MERGED_INTO_OPEN',
  async unmet({ em, input, row }) {
    const target = input.mergedIntoId === row.id ? null : await em.findOne(Suggestion, { id: input.mergedIntoId });
    return target && open.includes(target.state)
      ? null
      : '须并入另一件已登记、未办毕的建议 / Name another suggestion that is registered and not done';
  },
};
