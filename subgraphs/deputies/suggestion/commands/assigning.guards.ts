import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import { Deputy } from '../../deputy/deputy.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import type { AssignValues, DesignateKeyValues, UrgeValues } from './assigning.inputs.ts';

type SuggestionGuard<Input> = Guard<Suggestion, Input>;

export const modeFitsAgencies: SuggestionGuard<AssignValues> = {
  name: 'MODE_FITS_AGENCIES',
  unmet: ({ input }) =>
    (input.mode === 'SOLE') === ((input.coAgencyIds ?? []).length === 0)
      ? null
      : '单独办理只列一个单位;会同办理列协办单位,分别办理列其他分办单位 / SOLE names one agency; JOINT and SEPARATE name others beside it',
};

export const anotherAgency: SuggestionGuard<AssignValues> = {
  name: 'ANOTHER_AGENCY',
  unmet: ({ row, input }) =>
    input.leadAgencyId !== row.leadAgencyId
      ? null
      : '须改交其他单位;维持原单位请用 refuseSuggestionReturn / Name another agency, or use refuseSuggestionReturn',
};

export const notComplexYet: SuggestionGuard<CommandInput> = {
  name: 'NOT_COMPLEX_YET',
  unmet: ({ row }) =>
    row.difficulty === 'NORMAL' ? null : '已确定适用六个月期限 / The six months have been decided already',
};

/** Six months are decided for what is wide or difficult; they do not heal a lateness (代表法第五十一条第二款). */
export const withinThreeMonths: SuggestionGuard<CommandInput> = {
  name: 'WITHIN_THREE_MONTHS',
  async unmet({ row, deadlines, today }) {
    if (row.state === 'REGISTERED') return null;
    const limit = await deadlines.running('SUGGESTION_ANSWER');
    return limit !== null && limit.dueOn >= today
      ? null
      : '三个月期限已届满,不能再确定为六个月 / The three months are over; the class can no longer be changed';
  },
};

export const notKeyYet: SuggestionGuard<DesignateKeyValues> = {
  name: 'NOT_KEY_YET',
  unmet: ({ row }) => (row.isKey ? '已是重点督办建议 / It is a key suggestion already' : null),
};

/** Nobody supervises its own work. */
export const committeeApart: SuggestionGuard<DesignateKeyValues> = {
  name: 'COMMITTEE_APART',
  unmet: ({ row, input }) =>
    [row.leadAgencyId, ...row.coAgencyIds].includes(input.supervisingCommitteeId)
      ? '承办单位不能督办自己办理的建议 / An agency of the matter cannot supervise it'
      : null,
};

export const lookBackAfterConclusion: SuggestionGuard<UrgeValues> = {
  name: 'LOOK_BACK_AFTER_CONCLUSION',
  unmet({ row, input }) {
    if (input.method === 'LOOK_BACK')
      return row.concludedOn != null && input.urgedOn >= row.concludedOn
        ? null
        : '“回头看”在办结之后进行 / A look-back comes after the conclusion';
    return row.state === 'CLOSED' ? '已归档的只能“回头看” / What is closed can only be looked back on' : null;
  },
};

export const deputyJoined: SuggestionGuard<UrgeValues> = {
  name: 'DEPUTY_JOINED',
  async unmet({ em, input }) {
    if (input.deputyId == null)
      return input.method === 'DEPUTY_JOINED' ? '请写明参与督办的代表 / Name the deputy who took part' : null;
    const known = await em.count(Deputy, { id: input.deputyId });
    return known > 0 ? null : '没有这名代表 / There is no such deputy';
  },
};
