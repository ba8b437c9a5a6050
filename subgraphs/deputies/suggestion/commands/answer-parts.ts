import { Answer, Commitment } from '../answer.entities.ts';
import { Assignment } from '../assignment.entities.ts';
import { Signature, type Suggestion } from '../suggestion.entities.ts';
import { addParts, type SuggestionTools } from '../suggestion-parts.ts';
import type { AnswerValues, CommitmentValues } from './answering.inputs.ts';

/** Which answer is being worked on: the second after 重新办理. */
export const roundOf = ({ state }: Pick<Suggestion, 'state'>): number =>
  state === 'REHANDLING' || state === 'REANSWERED' ? 2 : 1;

/** The deputies have it on the day on which it is given here. */
export async function addAnswer(tools: SuggestionTools<AnswerValues>): Promise<void> {
  const { row, input, viewer, today } = tools;
  const agencyId = viewer.agencyId as string;
  await addParts(tools, Answer, [
    {
      round: roundOf(row),
      agencyId,
      category: input.category,
      text: input.text.trim(),
      signedBy: input.signedBy.trim(),
      answeredOn: today,
      receivedOn: today,
    },
  ]);
  await addCommitments(tools, agencyId, input.commitments ?? []);
}

export async function addCommitments(
  tools: SuggestionTools<unknown>,
  agencyId: string,
  commitments: readonly CommitmentValues[],
): Promise<void> {
  const notYet = { claimedOn: null, verifiedOn: null, evidence: null, verification: null };
  await addParts(
    tools,
    Commitment,
    commitments.map(({ text, dueOn }) => ({
      agencyId,
      text: text.trim(),
      state: 'OPEN' as const,
      madeOn: tools.today,
      dueOn,
      ...notYet,
    })),
  );
}

/** Promises that later ones replace stay in the file. */
export async function supersedeCommitments({ em, row }: SuggestionTools<unknown>): Promise<void> {
  for (const one of await em.find(Commitment, { suggestionId: row.id, state: 'OPEN' })) one.state = 'SUPERSEDED';
}

/** Every signer is served, not the lead deputy alone. */
export async function serveSigners({ em, row, today }: SuggestionTools<unknown>): Promise<void> {
  for (const one of await em.find(Signature, { suggestionId: row.id })) one.answerServedOn = today;
}

/** A co-handling agency has taken the matter on with the first thing that it does. */
export async function takeOn({ em, row, viewer, today }: SuggestionTools<unknown>): Promise<void> {
  const own = { suggestionId: row.id, agencyId: viewer.agencyId as string, state: 'ASSIGNED' as const };
  const assignment = await em.findOne(Assignment, own);
  if (!assignment) return;
  assignment.state = 'ACCEPTED';
  assignment.acceptedOn = today;
}
