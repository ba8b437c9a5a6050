import type { CommandInput } from '../../../../platform/commands/index.ts';
import {
  faultAt,
  hasReason,
  idFault,
  inputValid,
  otherAgenciesFault,
  textFault,
} from '../../../../platform/commands/index.ts';
import { Assignment, CoAgencyOpinion, UrgingRecord } from '../assignment.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { addParts, answerLimit, type SuggestionStep, type SuggestionTools } from '../suggestion-parts.ts';
import {
  anotherAgency,
  committeeApart,
  deputyJoined,
  lookBackAfterConclusion,
  modeFitsAgencies,
  notComplexYet,
  notKeyYet,
  withinThreeMonths,
} from './assigning.guards.ts';
import type { AssignValues, DesignateKeyValues, UrgeValues } from './assigning.inputs.ts';
import { limitPassed } from './limit-passed.ts';

const assignmentValid = inputValid<Suggestion, AssignValues>(({ input }) => [
  idFault('leadAgencyId', input.leadAgencyId),
  otherAgenciesFault('coAgencyIds', input.coAgencyIds ?? [], input.leadAgencyId),
]);

const assignmentsOf = ({ em, row }: SuggestionTools<unknown>) =>
  em.find(Assignment, { suggestionId: row.id, state: { $ne: 'RETURNED' } });

const leadAssignment = async (tools: SuggestionTools<unknown>) =>
  (await assignmentsOf(tools)).find(({ agencyId }) => agencyId === tools.row.leadAgencyId);

/** Gives the matter to these agencies as of today, whoever had it before. */
async function handOver(tools: SuggestionTools<AssignValues>): Promise<void> {
  const { em, row, input, today } = tools;
  const separate = input.mode === 'SEPARATE';
  const roles = new Map([
    [input.leadAgencyId, separate ? ('SEPARATE_HANDLER' as const) : ('LEAD' as const)],
    ...(input.coAgencyIds ?? []).map(
      (id) => [id, separate ? ('SEPARATE_HANDLER' as const) : ('CO_HANDLER' as const)] as const,
    ),
  ]);
  const before = await assignmentsOf(tools);
  for (const one of before) if (one.agencyId === row.leadAgencyId || !roles.has(one.agencyId)) one.state = 'RETURNED';
  // Before the new ones: an agency has a matter once, and may have it again in another role.
  await em.flush();
  const kept = before.filter(({ state }) => state !== 'RETURNED');
  for (const one of kept) {
    one.role = roles.get(one.agencyId) as Assignment['role'];
    one.state = 'ASSIGNED';
    one.assignedOn = today;
    one.acceptedOn = null;
    roles.delete(one.agencyId);
  }
  const nothingYet = { state: 'ASSIGNED' as const, acceptedOn: null, returnRequestedOn: null, returnReason: null };
  await addParts(
    tools,
    Assignment,
    [...roles].map(([agencyId, role]) => ({ agencyId, role, assignedOn: today, ...nothingYet })),
  );
  row.assignmentMode = input.mode;
  row.leadAgencyId = input.leadAgencyId;
  row.coAgencyIds = input.coAgencyIds ?? [];
  row.assignedOn = today;
  await startLimits(tools, today);
}

/** The limits that count from 交办. Each co-handling agency owes an opinion that it has not filed yet. */
async function startLimits(tools: SuggestionTools<unknown>, assignedOn: string): Promise<void> {
  const { em, row, deadlines, today } = tools;
  await deadlines.start('SUGGESTION_ACCEPT', today);
  await deadlines.start(answerLimit(row), assignedOn);
  const before = await em.find(CoAgencyOpinion, { suggestionId: row.id });
  const filed = before.filter(({ state }) => state === 'FILED').map(({ agencyId }) => agencyId);
  const owing = row.assignmentMode === 'JOINT' ? row.coAgencyIds.filter((id) => !filed.includes(id)) : [];
  for (const one of before) if (one.state === 'REQUESTED' && !owing.includes(one.agencyId)) em.remove(one);
  if (owing.length === 0) return;
  const { dueOn } = await deadlines.start('SUGGESTION_CO_OPINION', assignedOn);
  for (const one of before)
    if (one.state === 'REQUESTED' && owing.includes(one.agencyId)) {
      one.requestedOn = assignedOn;
      one.dueOn = dueOn;
    }
  const asked = before.map(({ agencyId }) => agencyId);
  await addParts(
    tools,
    CoAgencyOpinion,
    owing
      .filter((id) => !asked.includes(id))
      .map((agencyId) => ({
        agencyId,
        state: 'REQUESTED' as const,
        requestedOn: assignedOn,
        dueOn,
        filedOn: null,
        opinion: null,
      })),
  );
}

/** Kept with the terms, so that it is said again when the calendar changes and the limit is counted anew. */
async function explain({ deadlines, row }: SuggestionTools<unknown>, note: string): Promise<void> {
  const limit = await deadlines.running(answerLimit(row));
  if (limit) Object.assign(limit, { explain: limit.explain + note, terms: { ...limit.terms, note } });
}

export const assigningSteps = {
  assignSuggestion: {
    guards: [assignmentValid, modeFitsAgencies],
    async change(tools) {
      await tools.deadlines.meet('SUGGESTION_HANDOVER', tools.today);
      await handOver(tools);
    },
  } satisfies SuggestionStep<AssignValues>,
  // A late request is not refused here: the limit shows that it is late, and the office decides.
  requestSuggestionReturn: {
    guards: [hasReason],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      const assignment = await leadAssignment(tools);
      if (assignment) {
        assignment.state = 'RETURN_REQUESTED';
        assignment.returnRequestedOn = today;
        assignment.returnReason = (input.reason as string).trim();
      }
      for (const code of ['SUGGESTION_ACCEPT', 'SUGGESTION_CO_OPINION', answerLimit(row)] as const)
        await deadlines.stop(code);
      await deadlines.start('SUGGESTION_RETURN', row.assignedOn ?? today);
      await deadlines.meet('SUGGESTION_RETURN', today);
      await deadlines.start('SUGGESTION_REASSIGN', today);
    },
  } satisfies SuggestionStep,
  reassignSuggestion: {
    guards: [assignmentValid, modeFitsAgencies, anotherAgency],
    remark: ({ row, today }) => `退回后重新交办,答复期限自本次交办之日${today}重新起算(原交办日${row.assignedOn})`,
    async change(tools) {
      const firstOn = tools.row.assignedOn;
      await tools.deadlines.meet('SUGGESTION_REASSIGN', tools.today);
      await handOver(tools);
      await explain(tools, `退回后重新交办，期限自本次交办之日重新起算，原交办日${firstOn}不再计算。`);
    },
  } satisfies SuggestionStep<AssignValues>,
  refuseSuggestionReturn: {
    guards: [hasReason],
    remark: ({ row }) => `维持原承办单位,答复期限仍自原交办之日${row.assignedOn}起算`,
    async change(tools) {
      const { row, deadlines, today } = tools;
      const assignment = await leadAssignment(tools);
      if (assignment) assignment.state = 'ASSIGNED';
      await deadlines.meet('SUGGESTION_REASSIGN', today);
      await startLimits(tools, row.assignedOn ?? today);
      await explain(tools, '承办单位申请退回未获同意，期限仍自原交办之日起算。');
    },
  } satisfies SuggestionStep,
  // Silence is acceptance: then nobody has met the limit, and it binds nobody any more.
  acceptSuggestion: {
    guards: [limitPassed('SUGGESTION_ACCEPT')],
    remark: ({ actor }) => (actor === 'SYSTEM' ? '签收期限届满,未申请退回,视为接受' : null),
    async change(tools) {
      const { actor, deadlines, today } = tools;
      const assignment = await leadAssignment(tools);
      if (assignment) {
        assignment.state = 'ACCEPTED';
        assignment.acceptedOn = today;
      }
      if (actor === 'SYSTEM') await deadlines.stop('SUGGESTION_ACCEPT');
      else await deadlines.meet('SUGGESTION_ACCEPT', today);
      await deadlines.start('SUGGESTION_CONTACT', today);
    },
  } satisfies SuggestionStep<CommandInput>,
  classifySuggestionAsComplex: {
    guards: [hasReason, notComplexYet, withinThreeMonths],
    remark: () => '属于涉及面广、处理难度大的建议,答复期限为自交办之日起六个月,不是延长',
    async change(tools) {
      const { row, input, deadlines } = tools;
      row.difficulty = 'COMPLEX';
      row.difficultyReason = (input.reason as string).trim();
      if (row.assignedOn == null) return;
      await deadlines.stop('SUGGESTION_ANSWER');
      await deadlines.start('SUGGESTION_ANSWER_COMPLEX', row.assignedOn);
      await explain(tools, '经代表工作委员会确定属于涉及面广、处理难度大的建议，不是对三个月期限的延长。');
    },
  } satisfies SuggestionStep,
  designateKeySuggestion: {
    guards: [
      inputValid(({ input }) => [
        textFault('supervisingLeader', input.supervisingLeader),
        idFault('supervisingCommitteeId', input.supervisingCommitteeId),
      ]),
      notKeyYet,
      committeeApart,
    ],
    change({ row, input }) {
      row.isKey = true;
      row.supervisingLeader = input.supervisingLeader.trim();
      row.supervisingCommitteeId = input.supervisingCommitteeId;
    },
  } satisfies SuggestionStep<DesignateKeyValues>,
  urgeSuggestion: {
    guards: [
      inputValid(({ input, row, today }) => [
        textFault('ledBy', input.ledBy),
        textFault('finding', input.finding),
        idFault('deputyId', input.deputyId),
        input.urgedOn <= today && input.urgedOn >= (row.assignedOn ?? '')
          ? null
          : faultAt(
              'urgedOn',
              `须在交办日 ${row.assignedOn} 与今日之间 / must lie between the hand-over, ${row.assignedOn}, and today, ${today}`,
            ),
      ]),
      lookBackAfterConclusion,
      deputyJoined,
    ],
    async change(tools) {
      const { input, viewer } = tools;
      await addParts(tools, UrgingRecord, [
        {
          method: input.method,
          urgedOn: input.urgedOn,
          agencyId: viewer.agencyId as string,
          ledBy: input.ledBy.trim(),
          deputyId: input.deputyId ?? null,
          finding: input.finding.trim(),
        },
      ]);
    },
  } satisfies SuggestionStep<UrgeValues>,
};
