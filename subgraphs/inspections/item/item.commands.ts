import type { CommandInput, CommandTools, Guard, NounCommands, Step } from '../../../platform/commands/index.ts';
import { Inspection } from '../inspection/inspection.entities.ts';
import { HistoryRecord } from '../records/records.ts';
import { RectificationItem } from './item.entities.ts';
import type { Severity, VerificationMethod, VerificationResult } from './item.kinds.ts';
import { itemActors } from './item.policy.ts';
import { itemWorkflow } from './item.workflow.ts';
import { Evidence, ProgressEntry, Verification } from './item-parts.entities.ts';

export interface IssueInput extends CommandInput {
  completionDueOn: string;
  severity?: Severity | null;
}
export interface ReissueInput extends CommandInput {
  leadAgencyId: string;
  coAgencyIds?: string[] | null;
}
export interface PlanInput extends CommandInput {
  goals: string;
  measures: string;
  responsiblePerson: string;
  finishOn: string;
}
export interface ProgressInput extends CommandInput {
  content: string;
  percent: number;
  coPartDone?: boolean | null;
}
export interface VerdictInput extends CommandInput {
  method: VerificationMethod;
  verifiers: string[];
  opinion: string;
  checkedOn: string;
  invitedDeputyId?: string | null;
}
export interface NewDueDateInput extends CommandInput {
  completionDueOn: string;
}
export interface RejectInput extends VerdictInput, NewDueDateInput {}
export interface ReopenInput extends CommandInput {
  followUpInspectionId: string;
}
export interface LongTermInput extends CommandInput {
  milestones: string[];
}

type Tools<Input> = CommandTools<RectificationItem, Input>;
type ItemStep<Input> = Step<RectificationItem, Input>;

const hasReason: Guard<RectificationItem, CommandInput> = {
  name: 'REASON_GIVEN',
  unmet: ({ input }) => (input.reason?.trim() ? null : '请说明理由 / Give a reason'),
};

const dateAhead: Guard<RectificationItem, NewDueDateInput> = {
  name: 'DATE_AHEAD',
  unmet: ({ input, today }) =>
    input.completionDueOn > today ? null : `整改期限须晚于今日 ${today} / The date must lie after today, ${today}`,
};

/** The lead agency's evidence since work began or was resumed. */
const evidenceAttached: Guard<RectificationItem, CommandInput> = {
  name: 'EVIDENCE_ATTACHED',
  async unmet({ em, row }) {
    const resumed = await em.findOne(
      HistoryRecord,
      { subjectId: row.id, action: 'resumeRectification' },
      { orderBy: { position: 'desc' } },
    );
    const attached = await em.count(Evidence, {
      itemId: row.id,
      kind: 'COMPLETION',
      agencyId: row.leadAgencyId,
      ...(resumed ? { filedAt: { $gte: resumed.at } } : {}),
    });
    return attached > 0 ? null : '请先附整改佐证 / Attach evidence of completion first (fileRectificationEvidence)';
  },
};

const coPartsDone: Guard<RectificationItem, CommandInput> = {
  name: 'CO_PARTS_DONE',
  async unmet({ em, row }) {
    const done = await em.find(ProgressEntry, { itemId: row.id, kind: 'CO_PART_DONE' });
    const open = row.coAgencyIds.filter((agency) => !done.some(({ agencyId }) => agencyId === agency));
    return open.length === 0
      ? null
      : `尚有 ${open.length} 个协办单位未完成 / ${open.length} co-handling agencies have not finished: ${open.join(', ')}`;
  },
};

const twoNames: Guard<RectificationItem, VerdictInput> = {
  name: 'TWO_VERIFIERS',
  unmet: ({ input }) => {
    const names = new Set(input.verifiers.map((name) => name.trim()).filter(Boolean));
    return input.verifiers.length === 2 && names.size === 2
      ? null
      : '须由两人核查并签名 / Two different people have to verify and sign';
  },
};

const dueDateNotChangedBefore: Guard<RectificationItem, CommandInput> = {
  name: 'CHANGED_ONCE_ONLY',
  async unmet({ em, row }) {
    const before = await em.count(HistoryRecord, { subjectId: row.id, action: 'changeRectificationDueDate' });
    return before === 0 ? null : '期限只能调整一次 / The date can be changed once only';
  },
};

const anotherAgency: Guard<RectificationItem, ReissueInput> = {
  name: 'ANOTHER_AGENCY',
  unmet: ({ row, input }) =>
    input.leadAgencyId !== row.leadAgencyId
      ? null
      : '须改交其他单位;维持原单位请用 refuseRectificationReturn / Name another agency, or use refuseRectificationReturn',
};

const followUpFound: Guard<RectificationItem, ReopenInput> = {
  name: 'FOLLOW_UP_INSPECTION',
  async unmet({ em, input }) {
    const inspection = await em.findOne(Inspection, { id: input.followUpInspectionId });
    return inspection?.kind === 'FOLLOW_UP' ? null : '须有跟踪检查为据 / A follow-up inspection has to have found it';
  },
};

const milestonesListed: Guard<RectificationItem, LongTermInput> = {
  name: 'MILESTONES_LISTED',
  unmet: ({ input }) => (input.milestones.some((one) => one.trim()) ? null : '请列明阶段目标 / List the milestones'),
};

async function nextPosition(
  { em, row }: Tools<CommandInput>,
  entity: typeof ProgressEntry | typeof Verification,
): Promise<number> {
  return em.count(entity as typeof ProgressEntry, { itemId: row.id });
}

async function addProgress(
  tools: Tools<CommandInput>,
  kind: ProgressEntry['kind'],
  content: string,
  percent: number,
): Promise<void> {
  const { em, row, viewer, now, newId } = tools;
  const position = await nextPosition(tools, ProgressEntry);
  em.create(
    ProgressEntry,
    {
      id: newId(),
      itemId: row.id,
      position,
      kind,
      agencyId: viewer.agencyId ?? row.leadAgencyId,
      content,
      percent,
      reportedAt: now,
    },
    { persist: true },
  );
}

async function addVerdict(tools: Tools<VerdictInput>, result: VerificationResult): Promise<void> {
  const { em, row, viewer, input, now, newId } = tools;
  const position = await nextPosition(tools, Verification);
  em.create(
    Verification,
    {
      id: newId(),
      itemId: row.id,
      position,
      committeeId: viewer.agencyId as string,
      method: input.method,
      result,
      verifiers: input.verifiers.map((name) => name.trim()),
      invitedDeputyId: input.invitedDeputyId ?? null,
      opinion: input.opinion,
      checkedOn: input.checkedOn,
      concludedAt: now,
    },
    { persist: true },
  );
}

/** Work goes on until a new date; the months' updates are awaited again. */
async function resumeUntil({ row, deadlines, today }: Tools<CommandInput>, dueOn: string): Promise<void> {
  row.completionDueOn = dueOn;
  row.claimedOn = null;
  row.lastUpdatedOn = today;
  await deadlines.start('RECTIFICATION_COMPLETION', today, { dueOn });
  await deadlines.start('RECTIFICATION_PROGRESS', today);
}

const steps: Record<string, ItemStep<never>> = {
  issueRectificationItem: {
    guards: [dateAhead],
    async change({ row, input, deadlines, today }) {
      row.issuedOn = today;
      row.completionDueOn = input.completionDueOn;
      if (input.severity) row.severity = input.severity;
      await deadlines.meet('INSPECTION_TRANSFER', today);
      await deadlines.start('RECTIFICATION_ACCEPT', today);
      await deadlines.start('RECTIFICATION_COMPLETION', today, { dueOn: input.completionDueOn });
    },
  } satisfies ItemStep<IssueInput>,
  acceptRectificationItem: {
    async change({ deadlines, today }) {
      await deadlines.meet('RECTIFICATION_ACCEPT', today);
      await deadlines.start('RECTIFICATION_PLAN', today);
    },
  } satisfies ItemStep<CommandInput>,
  requestRectificationReturn: {
    guards: [hasReason],
    async change({ deadlines, today }) {
      await deadlines.stop('RECTIFICATION_ACCEPT');
      await deadlines.start('RECTIFICATION_REISSUE', today);
    },
  } satisfies ItemStep<CommandInput>,
  reissueRectificationItem: {
    guards: [anotherAgency],
    async change({ row, input, deadlines, today }) {
      row.leadAgencyId = input.leadAgencyId;
      row.coAgencyIds = (input.coAgencyIds ?? row.coAgencyIds).filter((agency) => agency !== input.leadAgencyId);
      row.issuedOn = today;
      await deadlines.meet('RECTIFICATION_REISSUE', today);
      await deadlines.start('RECTIFICATION_ACCEPT', today);
    },
  } satisfies ItemStep<ReissueInput>,
  refuseRectificationReturn: {
    guards: [hasReason],
    async change({ deadlines, today }) {
      await deadlines.meet('RECTIFICATION_REISSUE', today);
      await deadlines.start('RECTIFICATION_ACCEPT', today);
    },
  } satisfies ItemStep<CommandInput>,
  planRectification: {
    async change({ row, input, deadlines, today }) {
      row.plan = `目标:${input.goals}\n措施:${input.measures}\n责任人:${input.responsiblePerson}\n完成日期:${input.finishOn}`;
      row.lastUpdatedOn = today;
      await deadlines.meet('RECTIFICATION_PLAN', today);
      await deadlines.start('RECTIFICATION_PROGRESS', today);
    },
  } satisfies ItemStep<PlanInput>,
  reportRectificationProgress: {
    async change(tools) {
      const { row, input, actor, deadlines, today } = tools;
      const done = actor === 'CO_AGENCY' && input.coPartDone === true;
      await addProgress(tools, done ? 'CO_PART_DONE' : 'UPDATE', input.content, input.percent);
      row.lastUpdatedOn = today;
      await deadlines.meet('RECTIFICATION_PROGRESS', today);
      await deadlines.start('RECTIFICATION_PROGRESS', today);
    },
  } satisfies ItemStep<ProgressInput>,
  changeRectificationDueDate: {
    guards: [hasReason, dateAhead, dueDateNotChangedBefore],
    async change({ row, input, deadlines, today }) {
      row.completionDueOn = input.completionDueOn;
      await deadlines.start('RECTIFICATION_COMPLETION', row.issuedOn ?? today, { dueOn: input.completionDueOn });
    },
  } satisfies ItemStep<NewDueDateInput>,
  claimRectificationCompletion: {
    guards: [evidenceAttached, coPartsDone],
    async change({ row, deadlines, today }) {
      row.claimedOn = today;
      await deadlines.meet('RECTIFICATION_COMPLETION', today);
      await deadlines.stop('RECTIFICATION_PROGRESS');
      await deadlines.start('RECTIFICATION_VERIFICATION', today);
    },
  } satisfies ItemStep<CommandInput>,
  verifyRectification: {
    guards: [twoNames],
    async change(tools) {
      await addVerdict(tools, 'PASSED');
      tools.row.verifiedOn = tools.today;
      await tools.deadlines.meet('RECTIFICATION_VERIFICATION', tools.today);
    },
  } satisfies ItemStep<VerdictInput>,
  rejectRectification: {
    guards: [hasReason, twoNames, dateAhead],
    async change(tools) {
      await addVerdict(tools, 'REJECTED');
      tools.row.completionDueOn = tools.input.completionDueOn;
      await tools.deadlines.meet('RECTIFICATION_VERIFICATION', tools.today);
    },
  } satisfies ItemStep<RejectInput>,
  resumeRectification: {
    guards: [dateAhead],
    change: (tools) => resumeUntil(tools, tools.input.completionDueOn),
  } satisfies ItemStep<NewDueDateInput>,
  reopenRectificationItem: {
    guards: [hasReason, followUpFound],
    change({ row }) {
      row.verifiedOn = null;
      row.claimedOn = null;
    },
  } satisfies ItemStep<ReopenInput>,
  approveLongTermRectification: {
    guards: [milestonesListed],
    async change(tools) {
      for (const milestone of tools.input.milestones) {
        await addProgress(tools, 'MILESTONE', milestone, 0);
        await tools.em.flush();
      }
      await tools.deadlines.stopAll();
      await tools.deadlines.start('RECTIFICATION_YEARLY_REVIEW', tools.today);
    },
  } satisfies ItemStep<LongTermInput>,
  reviewLongTermRectification: {
    async change({ deadlines, today }) {
      await deadlines.meet('RECTIFICATION_YEARLY_REVIEW', today);
      await deadlines.start('RECTIFICATION_YEARLY_REVIEW', today);
    },
  } satisfies ItemStep<CommandInput>,
  cancelRectificationItem: {
    guards: [hasReason],
    change: ({ deadlines }) => deadlines.stopAll(),
  } satisfies ItemStep<CommandInput>,
};

export const itemCommands: NounCommands<RectificationItem> = {
  noun: 'RectificationItem',
  namespace: 'inspections',
  workflow: itemWorkflow,
  entity: RectificationItem,
  actorsOf: itemActors,
  partiesOf: ({ leadAgencyId, coAgencyIds }) => [leadAgencyId, ...coAgencyIds],
  steps,
};
