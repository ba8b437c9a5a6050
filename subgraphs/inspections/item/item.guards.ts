import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { Inspection } from '../inspection/inspection.entities.ts';
import type { InspectionState } from '../inspection/inspection.workflow.ts';
import { HistoryRecord } from '../records/records.ts';
import type { RectificationItem } from './item.entities.ts';
import type {
  EvidenceInput,
  IssueInput,
  LongTermInput,
  NewDueDateInput,
  PlanInput,
  ProgressInput,
  ReissueInput,
  ReopenInput,
  ResumeInput,
  VerdictInput,
} from './item.inputs.ts';
import { Evidence, ProgressEntry } from './item-parts.entities.ts';

type ItemGuard<Input> = Guard<RectificationItem, Input>;
type Tools = Parameters<ItemGuard<CommandInput>['unmet']>[0];

export const dateAhead: ItemGuard<NewDueDateInput> = {
  name: 'DATE_AHEAD',
  unmet: ({ input, today }) => notAhead(input.completionDueOn, today),
};

/** A rejection has set the date already; a reopening has not. */
export const resumedUntilDateAhead: ItemGuard<ResumeInput> = {
  name: 'DATE_AHEAD',
  unmet: ({ input, row, today }) => notAhead(input.completionDueOn ?? row.completionDueOn, today),
};

const notAhead = (date: string | null | undefined, today: string) =>
  date != null && date > today ? null : `整改期限须晚于今日 ${today} / The date must lie after today, ${today}`;

export const inspectionOpen: ItemGuard<CommandInput> = {
  name: 'INSPECTION_OPEN',
  async unmet({ em, row }) {
    const { state } = await em.findOneOrFail(Inspection, { id: row.inspectionId });
    return state === 'CLOSED' ? '检查已办结,不再立项 / The inspection is closed; it takes no further items' : null;
  },
};

const deliberated: readonly InspectionState[] = [
  'DELIBERATED',
  'TRANSFERRED',
  'RECTIFYING',
  'HANDLING_REPORTED',
  'FOLLOW_UP',
];

/** Items are issued together with the report and the opinions, which are there once the report was deliberated. */
export const inspectionDeliberated: ItemGuard<IssueInput> = {
  name: 'INSPECTION_DELIBERATED',
  async unmet({ em, row }) {
    const { state } = await em.findOneOrFail(Inspection, { id: row.inspectionId });
    return deliberated.includes(state)
      ? null
      : `检查报告审议后、办结前方可交办,检查现处于 ${state} / Items are issued once the report was deliberated and until the inspection is closed; it is ${state}`;
  },
};

export const anotherAgency: ItemGuard<ReissueInput> = {
  name: 'ANOTHER_AGENCY',
  unmet: ({ row, input }) =>
    input.leadAgencyId !== row.leadAgencyId
      ? null
      : '须改交其他单位;维持原单位请用 refuseRectificationReturn / Name another agency, or use refuseRectificationReturn',
};

/** An agency of an item is nothing else to it, so that nobody could verify what the organiser itself works at. */
export const notTheOrganiser: ItemGuard<Pick<ReissueInput, 'leadAgencyId' | 'coAgencyIds'>> = {
  name: 'NOT_THE_ORGANISER',
  unmet: ({ row, input }) =>
    [input.leadAgencyId, ...(input.coAgencyIds ?? [])].includes(row.organiserId)
      ? '组织检查的委员会负责核查,不能牵头或者配合整改 / The committee that organised the inspection verifies; it cannot lead or co-handle'
      : null,
};

export const finishedInTime: ItemGuard<PlanInput> = {
  name: 'PLAN_WITHIN_DATE',
  unmet: ({ row, input }) =>
    row.completionDueOn == null || input.finishOn <= row.completionDueOn
      ? null
      : `方案的完成日期不得晚于整改期限 ${row.completionDueOn} / The plan must end by the date that was set, ${row.completionDueOn}`,
};

export const coPartByCoAgency: ItemGuard<ProgressInput> = {
  name: 'CO_PART_BY_CO_AGENCY',
  unmet: ({ actor, input }) =>
    input.coPartDone && actor !== 'CO_AGENCY'
      ? '协办事项由协办单位自己报告完成 / A co-handling agency itself reports that its part is done'
      : null,
};

/** Digests are in the open, so that knowing one is not enough: the agency has handed in the content itself. */
export const fileDeposited: ItemGuard<EvidenceInput> = {
  name: 'FILE_DEPOSITED',
  unmet: async ({ files, viewer, input }) =>
    viewer.agencyId !== null && (await files.isDepositedBy(viewer.agencyId, input.sha256))
      ? null
      : '请先由本单位以 POST /files 上传该文件 / Upload the file first: POST /files, as this agency',
};

export const kindFitsActor: ItemGuard<EvidenceInput> = {
  name: 'KIND_FITS_ACTOR',
  unmet: ({ actor, input }) =>
    (actor === 'COMMITTEE') === (input.kind === 'VERIFICATION')
      ? null
      : '整改单位附进展材料和整改佐证,委员会附核查记录 / Agencies file PROGRESS and COMPLETION, the committee files VERIFICATION',
};

/** When work was last resumed after a rejection or a reopening. What was filed before was judged then. */
async function resumedAt({ em, row }: Tools): Promise<Date | null> {
  const resumed = await em.findOne(
    HistoryRecord,
    { subjectId: row.id, action: 'resumeRectification' },
    { orderBy: { position: 'desc' } },
  );
  return resumed?.at ?? null;
}

export const evidenceAttached: ItemGuard<CommandInput> = {
  name: 'EVIDENCE_ATTACHED',
  async unmet(tools) {
    const { em, row } = tools;
    const since = await resumedAt(tools);
    const attached = await em.count(Evidence, {
      itemId: row.id,
      kind: 'COMPLETION',
      agencyId: row.leadAgencyId,
      ...(since ? { filedAt: { $gte: since } } : {}),
    });
    return attached > 0 ? null : '请先附整改佐证 / Attach evidence of completion first (fileRectificationEvidence)';
  },
};

export const coPartsDone: ItemGuard<CommandInput> = {
  name: 'CO_PARTS_DONE',
  async unmet(tools) {
    const { em, row } = tools;
    const since = await resumedAt(tools);
    const done = await em.find(ProgressEntry, {
      itemId: row.id,
      kind: 'CO_PART_DONE',
      ...(since ? { reportedAt: { $gte: since } } : {}),
    });
    const open = row.coAgencyIds.filter((agency) => !done.some(({ agencyId }) => agencyId === agency));
    return open.length === 0
      ? null
      : `尚有 ${open.length} 个协办单位未报告完成 / ${open.length} co-handling agencies have not reported their part done: ${open.join(', ')}`;
  },
};

export const twoNames: ItemGuard<VerdictInput> = {
  name: 'TWO_VERIFIERS',
  unmet: ({ input }) => {
    const names = new Set(input.verifiers.map((name) => name.trim()).filter(Boolean));
    return input.verifiers.length === 2 && names.size === 2
      ? null
      : '须由两人核查并签名 / Two different people have to verify and sign';
  },
};

export const dueDateNotChangedBefore: ItemGuard<CommandInput> = {
  name: 'CHANGED_ONCE_ONLY',
  async unmet({ em, row }) {
    const before = await em.count(HistoryRecord, { subjectId: row.id, action: 'changeRectificationDueDate' });
    return before === 0 ? null : '期限只能调整一次 / The date can be changed once only';
  },
};

export const followUpFound: ItemGuard<ReopenInput> = {
  name: 'FOLLOW_UP_INSPECTION',
  async unmet({ em, row, input }) {
    const inspection = await em.findOne(Inspection, { id: input.followUpInspectionId });
    return inspection?.kind === 'FOLLOW_UP' && inspection.followUpOfId === row.inspectionId
      ? null
      : '须有对该次检查的跟踪检查为据 / A follow-up of the inspection has to have found it';
  },
};

export const milestonesListed: ItemGuard<LongTermInput> = {
  name: 'MILESTONES_LISTED',
  unmet: ({ input }) => (input.milestones.some((one) => one.trim()) ? null : '请列明阶段目标 / List the milestones'),
};
