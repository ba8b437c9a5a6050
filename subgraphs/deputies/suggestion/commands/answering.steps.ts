import { faultAt, idFault, inputValid, textFault } from '../../../../platform/commands/index.ts';
import { CoAgencyOpinion, DeputyContact } from '../assignment.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { addParts, answerLimit, type SuggestionStep, type SuggestionTools } from '../suggestion-parts.ts';
import { addAnswer, serveSigners, takeOn } from './answer-parts.ts';
import {
  commitmentsForPlanned,
  coOpinionsFiled,
  deputyContacted,
  deputySigned,
  opinionOpen,
  partOpen,
  partsAnswered,
  signedByHead,
} from './answering.guards.ts';
import type { AnswerValues, CommitmentValues, ContactValues, CoOpinionValues } from './answering.inputs.ts';

export const commitmentFaults = (commitments: readonly CommitmentValues[], today: string) =>
  commitments.flatMap(({ text, dueOn }, index) => [
    textFault(`commitments.${index}.text`, text),
    dueOn > today
      ? null
      : faultAt(`commitments.${index}.dueOn`, `须晚于今日 ${today} / must lie after today, ${today}`),
  ]);

const answerValid = inputValid<Suggestion, AnswerValues>(({ input, today }) => {
  const commitments = input.commitments ?? [];
  const endOfYear = `${today.slice(0, 4)}-12-31`;
  return [
    textFault('text', input.text),
    textFault('signedBy', input.signedBy),
    ...commitmentFaults(commitments, today),
    'CD'.includes(input.category) && commitments.length > 0
      ? faultAt('commitments', 'C、D 类答复没有承诺事项 / An answer of category C or D promises nothing')
      : null,
    input.category === 'A' && commitments.some(({ dueOn }) => dueOn > endOfYear)
      ? faultAt('commitments', `A 类事项本年度内解决,不晚于 ${endOfYear} / Category A is solved within the year`)
      : null,
  ];
});

const answerGuards = [answerValid, signedByHead, commitmentsForPlanned, deputyContacted];

/** The whole matter is answered: the deputies have it, and the lead deputy's form is due. */
async function answerWhole(tools: SuggestionTools<AnswerValues>): Promise<void> {
  const { row, input, deadlines, today } = tools;
  await addAnswer(tools);
  await serveSigners(tools);
  row.answerCategory = input.category;
  await deadlines.start('SUGGESTION_EVALUATION', today);
}

export const answeringSteps = {
  recordDeputyContact: {
    guards: [
      inputValid(({ input, row, today }) => [
        textFault('note', input.note),
        idFault('deputyId', input.deputyId),
        input.contactedOn <= today && input.contactedOn >= (row.assignedOn ?? '')
          ? null
          : faultAt(
              'contactedOn',
              `须在交办日 ${row.assignedOn} 与今日之间 / must lie between the hand-over, ${row.assignedOn}, and today, ${today}`,
            ),
      ]),
      deputySigned,
    ],
    async change(tools) {
      const { row, input, viewer, actor, deadlines } = tools;
      await addParts(tools, DeputyContact, [
        {
          agencyId: viewer.agencyId as string,
          deputyId: input.deputyId ?? row.leadDeputyId,
          contactedOn: input.contactedOn,
          method: input.method,
          note: input.note.trim(),
        },
      ]);
      await takeOn(tools);
      if (actor === 'LEAD_AGENCY') await deadlines.meet('SUGGESTION_CONTACT', input.contactedOn);
    },
  } satisfies SuggestionStep<ContactValues>,
  fileCoOpinion: {
    guards: [inputValid(({ input }) => [textFault('opinion', input.opinion)]), opinionOpen],
    async change(tools) {
      const { em, row, input, viewer, deadlines, today } = tools;
      const opinions = await em.find(CoAgencyOpinion, { suggestionId: row.id, state: 'REQUESTED' });
      for (const own of opinions.filter(({ agencyId }) => agencyId === viewer.agencyId)) {
        own.state = 'FILED';
        own.filedOn = today;
        own.opinion = input.opinion.trim();
      }
      await takeOn(tools);
      if (opinions.every(({ state }) => state === 'FILED')) await deadlines.meet('SUGGESTION_CO_OPINION', today);
    },
  } satisfies SuggestionStep<CoOpinionValues>,
  answerSuggestionPart: {
    guards: [...answerGuards, partOpen],
    async change(tools) {
      await addAnswer(tools);
      await takeOn(tools);
    },
  } satisfies SuggestionStep<AnswerValues>,
  answerSuggestion: {
    guards: [...answerGuards, coOpinionsFiled, partsAnswered],
    async change(tools) {
      const { row, deadlines, today } = tools;
      row.answeredOn = today;
      await deadlines.meet(answerLimit(row), today);
      await answerWhole(tools);
    },
  } satisfies SuggestionStep<AnswerValues>,
  // The first answer is the one that article 51 asks for; its day stays.
  reanswerSuggestion: {
    guards: [...answerGuards, partsAnswered],
    async change(tools) {
      await tools.deadlines.meet('SUGGESTION_REHANDLING', tools.today);
      await answerWhole(tools);
    },
  } satisfies SuggestionStep<AnswerValues>,
};
