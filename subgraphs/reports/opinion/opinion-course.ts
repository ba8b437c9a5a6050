import { type CommandInput, DeadlineLedger } from '../../../platform/commands/index.ts';
import type { DeadlineExtension } from '../../../platform/deadlines/index.ts';
import { DeadlineRecord } from '../records/records.entities.ts';
import type { ReportTools, SendOpinionsValues } from '../work-report/work-report.inputs.ts';
import { DeliberationOpinion } from './opinion.entities.ts';

type Tools = ReportTools<CommandInput>;

const ledgerOf = ({ em, calendar, newId }: Tools, { id }: DeliberationOpinion) =>
  new DeadlineLedger(em, DeadlineRecord, id, calendar, newId);

/** The opinions of the report that were not answered by a handling report yet. */
const openOpinions = ({ em, row }: Tools) =>
  em.find(DeliberationOpinion, { workReportId: row.id, handledOn: null }, { orderBy: { position: 'asc' } });

/** An opinion may say itself by when it is to be handled; otherwise its date is counted from receipt. */
export async function addOpinions(tools: ReportTools<SendOpinionsValues>): Promise<void> {
  const { em, row, input, today, now, newId } = tools;
  const before = await em.count(DeliberationOpinion, { workReportId: row.id });
  for (const [index, { text, dueOn }] of input.opinions.entries())
    em.create(
      DeliberationOpinion,
      {
        id: newId(),
        workReportId: row.id,
        agencyId: row.agencyId,
        position: before + index,
        text: text.trim(),
        sentOn: today,
        receivedOn: null,
        dueOn: dueOn ?? null,
        handledOn: null,
        isSynthetic: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      },
      { persist: true },
    );
}

/** Begins each opinion's limit; the report's own is that of the opinion that is due first. */
export async function receiveOpinions(tools: Tools): Promise<void> {
  const { deadlines, today, now } = tools;
  const limits = [];
  for (const opinion of await openOpinions(tools)) {
    const computed = await ledgerOf(tools, opinion).start('HANDLING_REPORT', today, { dueOn: opinion.dueOn ?? null });
    Object.assign(opinion, { receivedOn: today, dueOn: computed.dueOn, updatedAt: now });
    limits.push(computed);
  }
  const [first] = limits.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const setOn = first?.class === 'SET_BY_DOCUMENT' ? first.dueOn : null;
  const { dueOn } = await deadlines.start('HANDLING_REPORT', today, { dueOn: setOn });
  await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
}

/** One more month for the report and each of its opinions, counted from the date that they had. */
export async function extendHandling(tools: Tools, extension: DeadlineExtension): Promise<void> {
  const { deadlines, now } = tools;
  for (const opinion of await openOpinions(tools)) {
    const dueOn = await extendLimit(ledgerOf(tools, opinion), extension);
    if (dueOn !== null) Object.assign(opinion, { dueOn, updatedAt: now });
  }
  const dueOn = await extendLimit(deadlines, extension);
  if (dueOn !== null && (await deadlines.running('HANDLING_REPORT_COMMENT')))
    await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
}

async function extendLimit(ledger: DeadlineLedger, extension: DeadlineExtension): Promise<string | null> {
  const running = await ledger.running('HANDLING_REPORT');
  if (!running) return null;
  const setOn = running.class === 'SET_BY_DOCUMENT' ? running.dueOn : null;
  return (await ledger.start('HANDLING_REPORT', running.anchorOn, { dueOn: setOn, extension })).dueOn;
}

/** The handling report answers all opinions that are open. */
export async function settleOpinions(tools: Tools): Promise<void> {
  const { deadlines, today, now } = tools;
  for (const opinion of await openOpinions(tools)) {
    await ledgerOf(tools, opinion).meet('HANDLING_REPORT', today);
    Object.assign(opinion, { handledOn: today, updatedAt: now });
  }
  await deadlines.meet('HANDLING_REPORT', today);
}

/** The standing committee was not satisfied: every opinion is open again, until the new date. */
export async function reopenOpinions(tools: Tools, dueOn: string): Promise<void> {
  const { em, row, deadlines, today, now } = tools;
  for (const opinion of await em.find(DeliberationOpinion, { workReportId: row.id })) {
    await ledgerOf(tools, opinion).start('HANDLING_REPORT', today, { dueOn });
    Object.assign(opinion, { handledOn: null, dueOn, updatedAt: now });
  }
  await deadlines.start('HANDLING_REPORT', today, { dueOn });
  await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
}
