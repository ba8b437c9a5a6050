import {
  type CommandInput,
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  otherAgenciesFault,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { RectificationItem } from './item.entities.ts';
import {
  anotherAgency,
  coPartByCoAgency,
  coPartsDone,
  dateAhead,
  dueDateNotChangedBefore,
  evidenceAttached,
  fileDeposited,
  finishedInTime,
  followUpFound,
  inspectionDeliberated,
  inspectionOpen,
  kindFitsActor,
  milestonesListed,
  notTheOrganiser,
  resumedUntilDateAhead,
  twoNames,
} from './item.guards.ts';
import type {
  EvidenceInput,
  IdentifyInput,
  IssueInput,
  ItemTools,
  LongTermInput,
  NewDueDateInput,
  PlanInput,
  ProgressInput,
  ReissueInput,
  RejectInput,
  ReopenInput,
  ResumeInput,
  VerdictInput,
} from './item.inputs.ts';
import { itemActors } from './item.policy.ts';
import { itemVisibility } from './item.visibility.ts';
import { itemWorkflow } from './item.workflow.ts';
import { Verification } from './item-parts.entities.ts';
import { addEvidence, addProgress, addVerdict } from './item-parts.ts';

type ItemStep<Input> = Step<RectificationItem, Input>;

const longestFileName = 200;

const percentFault = (percent: number) =>
  percent >= 0 && percent <= 100 ? null : faultAt('percent', `须为 0 至 100 / must lie between 0 and 100: ${percent}`);

function fileNameFault(name: string) {
  if (name.trim() === '' || name.length > longestFileName)
    return faultAt('fileName', `须为 1 至 ${longestFileName} 字 / must have 1 to ${longestFileName} characters`);
  return /[\p{Cc}/\\]/u.test(name)
    ? faultAt('fileName', '只写文件名,不带路径和控制字符 / a name only, without a path or control characters')
    : null;
}

const verdictValid = inputValid<RectificationItem, VerdictInput>(({ input, row, today }) => [
  textFault('opinion', input.opinion),
  idFault('invitedDeputyId', input.invitedDeputyId),
  input.checkedOn <= today && input.checkedOn >= (row.claimedOn ?? '')
    ? null
    : faultAt(
        'checkedOn',
        `须在申请销号日与今日之间 / must lie between the claim, ${row.claimedOn}, and today, ${today}`,
      ),
]);

const changedDate = ({ row, input }: ItemTools<NewDueDateInput>) =>
  `期限由${row.completionDueOn}调整为${input.completionDueOn}`;

const steps: Record<string, ItemStep<never>> = {
  identifyRectificationItem: {
    guards: [
      inputValid(({ input }) => [
        textFault('measure', input.measure),
        idFault('leadAgencyId', input.leadAgencyId),
        otherAgenciesFault('coAgencyIds', input.coAgencyIds ?? [], input.leadAgencyId),
      ]),
      notTheOrganiser,
      inspectionOpen,
    ],
  } satisfies ItemStep<IdentifyInput>,
  issueRectificationItem: {
    guards: [dateAhead, inspectionDeliberated],
    async change({ row, input, deadlines, today }) {
      row.issuedOn = today;
      row.completionDueOn = input.completionDueOn;
      if (input.severity) row.severity = input.severity;
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
  // A late request is not refused here: the limit shows that it is late, and the office decides.
  requestRectificationReturn: {
    guards: [hasReason],
    async change({ deadlines, today }) {
      const handedOver = await deadlines.latest('RECTIFICATION_ACCEPT');
      await deadlines.stop('RECTIFICATION_ACCEPT');
      await deadlines.start('RECTIFICATION_RETURN', handedOver?.anchorOn ?? today);
      await deadlines.meet('RECTIFICATION_RETURN', today);
      await deadlines.start('RECTIFICATION_REISSUE', today);
    },
  } satisfies ItemStep<CommandInput>,
  // The day of issue stays: an item is issued once, whoever gets it, and the figures of the year count it there.
  reissueRectificationItem: {
    guards: [
      inputValid(({ input }) => [
        idFault('leadAgencyId', input.leadAgencyId),
        otherAgenciesFault('coAgencyIds', input.coAgencyIds ?? [], input.leadAgencyId),
      ]),
      anotherAgency,
      notTheOrganiser,
    ],
    async change({ row, input, deadlines, today }) {
      row.leadAgencyId = input.leadAgencyId;
      row.coAgencyIds = (input.coAgencyIds ?? row.coAgencyIds).filter((agency) => agency !== input.leadAgencyId);
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
    guards: [
      inputValid(({ input, today }) => [
        textFault('goals', input.goals),
        textFault('measures', input.measures),
        textFault('responsiblePerson', input.responsiblePerson),
        input.finishOn >= today ? null : faultAt('finishOn', `早于今日 ${today} / lies before today, ${today}`),
      ]),
      finishedInTime,
    ],
    async change({ row, input, deadlines, today }) {
      row.plan = `目标:${input.goals}\n措施:${input.measures}\n责任人:${input.responsiblePerson}\n完成日期:${input.finishOn}`;
      row.lastUpdatedOn = today;
      await deadlines.meet('RECTIFICATION_PLAN', today);
      await deadlines.start('RECTIFICATION_PROGRESS', today);
    },
  } satisfies ItemStep<PlanInput>,
  reportRectificationProgress: {
    guards: [
      inputValid(({ input }) => [textFault('content', input.content), percentFault(input.percent)]),
      coPartByCoAgency,
    ],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      await addProgress(tools, input.coPartDone ? 'CO_PART_DONE' : 'UPDATE', [input.content], input.percent);
      row.lastUpdatedOn = today;
      await deadlines.meet('RECTIFICATION_PROGRESS', today);
      await deadlines.start('RECTIFICATION_PROGRESS', today);
    },
  } satisfies ItemStep<ProgressInput>,
  fileRectificationEvidence: {
    guards: [inputValid(({ input }) => [fileNameFault(input.fileName)]), kindFitsActor, fileDeposited],
    change: (tools) => addEvidence(tools),
  } satisfies ItemStep<EvidenceInput>,
  changeRectificationDueDate: {
    guards: [hasReason, dateAhead, dueDateNotChangedBefore],
    remark: changedDate,
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
    guards: [verdictValid, twoNames],
    async change(tools) {
      await addVerdict(tools, 'PASSED');
      tools.row.verifiedOn = tools.today;
      await tools.deadlines.meet('RECTIFICATION_VERIFICATION', tools.today);
    },
  } satisfies ItemStep<VerdictInput>,
  rejectRectification: {
    guards: [verdictValid, hasReason, twoNames, dateAhead],
    remark: changedDate,
    async change(tools) {
      await addVerdict(tools, 'REJECTED');
      tools.row.completionDueOn = tools.input.completionDueOn;
      await tools.deadlines.meet('RECTIFICATION_VERIFICATION', tools.today);
    },
  } satisfies ItemStep<RejectInput>,
  // Work goes on until the new date; the months' updates are awaited again.
  resumeRectification: {
    guards: [resumedUntilDateAhead],
    async change({ row, input, deadlines, today }) {
      const dueOn = input.completionDueOn ?? (row.completionDueOn as string);
      row.completionDueOn = dueOn;
      row.claimedOn = null;
      row.lastUpdatedOn = today;
      await deadlines.start('RECTIFICATION_COMPLETION', today, { dueOn });
      await deadlines.start('RECTIFICATION_PROGRESS', today);
    },
  } satisfies ItemStep<ResumeInput>,
  reopenRectificationItem: {
    guards: [
      inputValid(({ input }) => [idFault('followUpInspectionId', input.followUpInspectionId)]),
      hasReason,
      followUpFound,
    ],
    change({ row }) {
      row.verifiedOn = null;
      row.claimedOn = null;
    },
  } satisfies ItemStep<ReopenInput>,
  approveLongTermRectification: {
    guards: [milestonesListed],
    async change(tools) {
      await addProgress(tools, 'MILESTONE', tools.input.milestones, 0);
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
  visibility: itemVisibility,
  actorsOf: itemActors,
  agenciesOf: ({ organiserId, leadAgencyId, coAgencyIds }) => ({
    LEAD_AGENCY: [leadAgencyId],
    CO_AGENCY: coAgencyIds,
    COMMITTEE: [organiserId],
    INSPECTION_GROUP: [organiserId],
  }),
  deputiesOf: async ({ id }, em) => {
    const invited = await em.find(Verification, { itemId: id, invitedDeputyId: { $ne: null } });
    return invited.flatMap(({ invitedDeputyId }) => invitedDeputyId ?? []);
  },
  titleOf: ({ title }) => title,
  refersTo: { leadAgencyId: 'Agency', coAgencyIds: 'Agency', invitedDeputyId: 'Deputy' },
  steps,
};
