import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import { Answer } from '../answer.entities.ts';
import { CoAgencyOpinion, DeputyContact } from '../assignment.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { roundOf } from './answer-parts.ts';
import type { AnswerValues, ContactValues } from './answering.inputs.ts';

type SuggestionGuard<Input> = Guard<Suggestion, Input>;

export const deputySigned: SuggestionGuard<ContactValues> = {
  name: 'DEPUTY_SIGNED',
  unmet: ({ row, input }) =>
    input.deputyId == null || [row.leadDeputyId, ...row.coSignerIds].includes(input.deputyId)
      ? null
      : '沟通对象须为领衔或者联名代表 / The contact has to be with a deputy who signed',
};

/** 代表法第五十一条第二款: contact and full hearing of the deputy come before the answer, and again before a second one. */
export const deputyContacted: SuggestionGuard<CommandInput> = {
  name: 'DEPUTY_CONTACTED',
  async unmet({ em, row, viewer, deadlines }) {
    const again = row.state === 'REHANDLING' ? await deadlines.latest('SUGGESTION_REHANDLING') : null;
    const since = again?.anchorOn ?? row.assignedOn ?? '';
    const contacts = await em.count(DeputyContact, {
      suggestionId: row.id,
      agencyId: viewer.agencyId as string,
      contactedOn: { $gte: since },
    });
    return contacts > 0
      ? null
      : `请先与代表联系沟通并记录(recordDeputyContact),${since} 以来尚无记录 / Contact the deputy first and record it; there is none since ${since}`;
  },
};

export const opinionOpen: SuggestionGuard<CommandInput> = {
  name: 'OPINION_OPEN',
  async unmet({ em, row, viewer }) {
    if (row.assignmentMode !== 'JOINT')
      return '只有会同办理的协办单位报送协办意见;分别办理请用 answerSuggestionPart / Only co-handlers of a JOINT matter file an opinion; separate handlers use answerSuggestionPart';
    const open = await em.count(CoAgencyOpinion, {
      suggestionId: row.id,
      agencyId: viewer.agencyId as string,
      state: 'REQUESTED',
    });
    return open > 0 ? null : '本单位的协办意见已报送 / Your opinion has been filed already';
  },
};

/** 会同办理: the lead agency answers with the opinions of all who handle the matter with it. */
export const coOpinionsFiled: SuggestionGuard<CommandInput> = {
  name: 'CO_OPINIONS_FILED',
  async unmet({ em, row }) {
    if (row.assignmentMode !== 'JOINT') return null;
    const filed = await em.find(CoAgencyOpinion, { suggestionId: row.id, state: 'FILED' });
    const missing = row.coAgencyIds.filter((id) => !filed.some(({ agencyId }) => agencyId === id));
    return missing.length === 0
      ? null
      : `尚有 ${missing.length} 个协办单位未报送意见 / ${missing.length} co-handling agencies have not filed their opinion: ${missing.join(', ')}`;
  },
};

/** 分别办理: the first agency's answer is the last, so that the deputy evaluates all parts together. */
export const partsAnswered: SuggestionGuard<CommandInput> = {
  name: 'PARTS_ANSWERED',
  async unmet({ em, row }) {
    if (row.assignmentMode !== 'SEPARATE') return null;
    const answers = await em.find(Answer, { suggestionId: row.id, round: roundOf(row) });
    const missing = row.coAgencyIds.filter((id) => !answers.some(({ agencyId }) => agencyId === id));
    return missing.length === 0
      ? null
      : `尚有 ${missing.length} 个分办单位未答复 / ${missing.length} separate handlers have not answered: ${missing.join(', ')}`;
  },
};

export const partOpen: SuggestionGuard<CommandInput> = {
  name: 'PART_OPEN',
  async unmet({ em, row, viewer }) {
    if (row.assignmentMode !== 'SEPARATE')
      return '只有分别办理的单位各自答复 / Only agencies that handle a matter separately answer for their part';
    const agencyId = viewer.agencyId as string;
    const answered = await em.count(Answer, { suggestionId: row.id, round: roundOf(row), agencyId });
    return answered === 0 ? null : '本单位本轮已答复 / Your agency has answered in this round';
  },
};

export const signedByHead: SuggestionGuard<AnswerValues> = {
  name: 'SIGNED_BY_HEAD',
  unmet: ({ input }) => (input.isSignedByHead ? null : '答复须由单位负责人签发 / The head of the agency has to sign'),
};

export const commitmentsForPlanned: SuggestionGuard<AnswerValues> = {
  name: 'COMMITMENTS_FOR_B',
  unmet: ({ input }) =>
    input.category === 'B' && (input.commitments ?? []).length === 0
      ? 'B 类答复须列明承诺事项和期限 / An answer of category B states its promises with their dates'
      : null,
};
