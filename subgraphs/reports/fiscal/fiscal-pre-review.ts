import type { OpenPreReviewValues } from './fiscal-oversight-item.inputs.ts';

/** The item that a pre-review begins. */
export const preReviewedItem = (input: OpenPreReviewValues) => (newId: () => string) => ({
  id: newId(),
  year: input.year,
  title: input.title.trim(),
  kind: input.kind,
  focus: input.focus.trim(),
  leadAgencyId: input.leadAgencyId,
  committeeId: input.committeeId,
  meetingId: null,
  deliberatedOn: null,
  opinions: null,
  handlingDraft: null,
  handlingComment: null,
  handlingReport: null,
  handledOn: null,
  dueOn: null,
  isSynthetic: false,
});
