import {
  type CommandInput,
  type CommandTools,
  faultAt,
  type Guard,
  idFault,
  inputValid,
  type NounCommands,
  otherAgenciesFault,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { INTERNAL } from '../../../platform/database/listing/index.ts';
import { InspectionFinding } from '../finding/finding.entities.ts';
import { RectificationItem } from '../item/item.entities.ts';
import type { ItemState } from '../item/item.workflow.ts';
import { InspectedLaw } from '../law/inspected-law.entities.ts';
import { Inspection, InspectionMember } from './inspection.entities.ts';
import type {
  DraftReportValues,
  PlanInspectionValues,
  PrepareInspectionValues,
  ReportHandlingValues,
  TransferValues,
} from './inspection.inputs.ts';
import { inspectionActors } from './inspection.policy.ts';
import { inspectionWorkflow } from './inspection.workflow.ts';

type InspectionStep<Input> = Step<Inspection, Input>;
type InspectionGuard<Input> = Guard<Inspection, Input>;

const lawsListed: InspectionGuard<PlanInspectionValues> = {
  name: 'LAWS_LISTED',
  unmet: ({ input }) =>
    input.laws.length > 0 ? null : '请列明至少一部被检查的法律法规 / Name at least one law that is inspected',
};

const followsUpAnother: InspectionGuard<PlanInspectionValues> = {
  name: 'FOLLOWS_UP_ANOTHER',
  unmet: ({ input: { kind, followUpOfId } }) =>
    (kind === 'FOLLOW_UP') === (followUpOfId != null)
      ? null
      : '跟踪检查须写明所跟踪的检查,其他检查不写 / A follow-up names the inspection that it follows, no other does',
};

/** 监督法 art. 33: deputies may be invited; the group itself comes from the standing committee and its committees. */
const groupFormed: InspectionGuard<PrepareInspectionValues> = {
  name: 'GROUP_FORMED',
  unmet: ({ input }) =>
    input.members.some(({ capacity }) => capacity !== 'INVITED_DEPUTY')
      ? null
      : '检查组须有常委会组成人员、专门委员会组成人员或者工作机构人员 / Beside invited deputies the group needs members of its own',
};

const itemsIn = async ({ em, row }: CommandTools<Inspection, CommandInput>, states: readonly ItemState[]) =>
  em.find(RectificationItem, { inspectionId: row.id, state: { $in: [...states] } }, { orderBy: { number: 'asc' } });

/** Unless no item of the inspection is in one of the states. */
const noItemIn = (
  name: string,
  states: readonly ItemState[],
  zh: string,
  en: string,
): InspectionGuard<CommandInput> => ({
  name,
  async unmet(tools) {
    const open = await itemsIn(tools, states);
    return open.length === 0 ? null : `${zh} / ${en}: ${open.map(({ number }) => number).join(', ')}`;
  },
});

const itemsIssued = noItemIn(
  'ITEMS_ISSUED',
  ['IDENTIFIED'],
  '整改事项须同时交办',
  'Items have to be issued with the transfer; not issued yet',
);
const plansFiled = noItemIn(
  'PLANS_FILED',
  ['IDENTIFIED', 'ISSUED', 'RETURN_REQUESTED', 'ACCEPTED'],
  '尚有整改事项未报整改方案',
  'Items without a plan',
);
const itemsSettled = noItemIn(
  'ITEMS_SETTLED',
  [
    'IDENTIFIED',
    'ISSUED',
    'ACCEPTED',
    'RETURN_REQUESTED',
    'PLANNED',
    'IN_PROGRESS',
    'COMPLETION_CLAIMED',
    'VERIFYING',
    'REJECTED',
    'REOPENED',
  ],
  '尚有整改事项未销号、未转长期坚持、未取消',
  'Items that are neither verified nor long-term nor cancelled',
);

/** 监督法 art. 37(1): the draft goes to the committee before the report goes to the standing committee. */
const committeeConsulted: InspectionGuard<ReportHandlingValues> = {
  name: 'COMMITTEE_CONSULTED',
  unmet: ({ row, input, today }) =>
    input.commentedOn >= (row.transferredOn ?? '') && input.commentedOn <= today
      ? null
      : `委员会反馈意见须在交办日 ${row.transferredOn} 之后、今日之前 / The committee comments after the transfer, ${row.transferredOn}, and by today`,
};

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

const steps: Record<string, InspectionStep<never>> = {
  planInspection: {
    guards: [
      inputValid(({ input }) => [
        textFault('title', input.title),
        textFault('summary', input.summary),
        idFault('organiserId', input.organiserId),
        idFault('followUpOfId', input.followUpOfId),
        otherAgenciesFault('inspectedAgencyIds', input.inspectedAgencyIds, input.organiserId),
        input.inspectedAgencyIds.length > 0
          ? null
          : faultAt('inspectedAgencyIds', '至少一个单位 / at least one agency'),
        input.endsOn >= input.startsOn ? null : faultAt('endsOn', '早于开始日 / lies before the first day'),
        String(input.year) === input.startsOn.slice(0, 4)
          ? null
          : faultAt('year', '须为检查开始日所在的年度 / must be the year of the first day'),
        distinct(input.laws.map(({ code }) => code)) ? null : faultAt('laws', '有重复 / names a law twice'),
        ...input.laws.flatMap(({ code, name }, at) => [
          /^[a-z0-9][a-z0-9-]{1,79}$/.test(code)
            ? null
            : faultAt(`laws.${at}.code`, '由小写字母、数字和连字符组成 / lower-case letters, digits and hyphens'),
          textFault(`laws.${at}.name`, name),
        ]),
      ]),
      lawsListed,
      followsUpAnother,
    ],
    async change({ em, row, input, deadlines, now, newId }) {
      // Its laws refer to it, and MikroORM knows nothing of that.
      await deadlines.start('INSPECTION_NOTICE', input.startsOn);
      row.dueOn = await deadlines.dueOn();
      await em.flush();
      for (const [position, { code, name, level }] of input.laws.entries())
        em.create(
          InspectedLaw,
          { id: newId(), inspectionId: row.id, position, code, name, level, isSynthetic: false, createdAt: now },
          { persist: true },
        );
    },
  } satisfies InspectionStep<PlanInspectionValues>,
  prepareInspection: {
    guards: [
      inputValid(({ input }) => input.members.map(({ name }, at) => textFault(`members.${at}.name`, name))),
      groupFormed,
    ],
    async change({ em, row, input, deadlines, today, newId }) {
      for (const [position, { name, capacity }] of input.members.entries())
        em.create(
          InspectionMember,
          { id: newId(), inspectionId: row.id, position, name: name.trim(), capacity },
          { persist: true },
        );
      await deadlines.meet('INSPECTION_NOTICE', today);
    },
  } satisfies InspectionStep<PrepareInspectionValues>,
  // From here on both days are what happened, no longer what was planned.
  startInspection: {
    async change({ row, deadlines, today }) {
      row.startsOn = today;
      if (row.endsOn < today) row.endsOn = today;
      await deadlines.start('INSPECTION_REPORT', row.endsOn);
    },
  } satisfies InspectionStep<CommandInput>,
  draftInspectionReport: {
    guards: [
      inputValid(({ input }) => [
        textFault('evaluation', input.evaluation),
        textFault('suggestions', input.suggestions),
        textFault('amendments', input.amendments),
        ...input.problems.flatMap(({ title, description }, at) => [
          textFault(`problems.${at}.title`, title),
          textFault(`problems.${at}.description`, description),
        ]),
      ]),
      {
        name: 'LAWS_OF_THE_INSPECTION',
        async unmet({ em, row, input }) {
          const codes = (await em.find(InspectedLaw, { inspectionId: row.id })).map(({ code }) => code);
          const foreign = input.problems.find(({ lawCode }) => !codes.includes(lawCode));
          return foreign
            ? `${foreign.lawCode} 不在被检查的法律法规之列 / is not one of the inspected laws: ${codes.join(', ')}`
            : null;
        },
      },
    ],
    async change({ em, row, input, deadlines, today, now, newId }) {
      row.report = `执法评价:${input.evaluation}\n改进建议:${input.suggestions}\n修改完善法律法规的建议:${input.amendments}`;
      if (today < row.endsOn) row.endsOn = today;
      const laws = await em.find(InspectedLaw, { inspectionId: row.id });
      const before = await em.count(InspectionFinding, { inspectionId: row.id });
      // Problems of the system only. A case clue is passed on to where it belongs, and this command does not take one.
      for (const [index, { lawCode, title, description, divisionCode }] of input.problems.entries())
        em.create(
          InspectionFinding,
          {
            id: newId(),
            inspectionId: row.id,
            lawId: laws.find(({ code }) => code === lawCode)?.id as string,
            position: before + index,
            kind: 'SYSTEMIC',
            title: title.trim(),
            description: description.trim(),
            divisionCode,
            foundOn: row.endsOn,
            handedOverToId: null,
            handedOverOn: null,
            receiptNumber: null,
            isSynthetic: false,
            createdAt: now,
          },
          { persist: true },
        );
      await deadlines.meet('INSPECTION_REPORT', today);
    },
  } satisfies InspectionStep<DraftReportValues>,
  deliberateInspectionReport: {
    async change({ row, deadlines, today }) {
      row.deliberatedOn = today;
      await deadlines.start('INSPECTION_TRANSFER', today);
    },
  } satisfies InspectionStep<CommandInput>,
  // The opinions themselves are documents of the reports subgraph.
  transferInspection: {
    guards: [
      inputValid(({ input, today }) => [
        input.handlingDueOn == null || input.handlingDueOn > today
          ? null
          : faultAt('handlingDueOn', `须晚于今日 ${today} / must lie after today, ${today}`),
      ]),
      itemsIssued,
    ],
    async change({ row, input, deadlines, today }) {
      row.transferredOn = today;
      await deadlines.meet('INSPECTION_TRANSFER', today);
      const { dueOn } = await deadlines.start('HANDLING_REPORT', today, { dueOn: input.handlingDueOn ?? null });
      await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
    },
  } satisfies InspectionStep<TransferValues>,
  startRectification: { guards: [plansFiled] } satisfies InspectionStep<CommandInput>,
  reportHandling: {
    guards: [committeeConsulted],
    async change({ row, input, deadlines, today }) {
      row.handlingReportedOn = today;
      await deadlines.meet('HANDLING_REPORT_COMMENT', input.commentedOn);
      await deadlines.meet('HANDLING_REPORT', today);
    },
  } satisfies InspectionStep<ReportHandlingValues>,
  closeInspection: {
    guards: [itemsSettled],
    change({ row, today }) {
      row.closedOn = today;
    },
  } satisfies InspectionStep<CommandInput>,
};

export const inspectionCommands: NounCommands<Inspection> = {
  noun: 'Inspection',
  namespace: 'inspections',
  workflow: inspectionWorkflow,
  entity: Inspection,
  visibility: INTERNAL,
  actorsOf: inspectionActors,
  agenciesOf: ({ organiserId, inspectedAgencyIds }) => ({
    COMMITTEE: [organiserId],
    INSPECTION_GROUP: [organiserId],
    REPORTING_ORGAN: inspectedAgencyIds,
  }),
  titleOf: ({ title }) => title,
  // Sent to the committee for its comment twenty days before the handling report is due; no step of its own.
  owedBy: { HANDLING_REPORT_COMMENT: ['REPORTING_ORGAN'] },
  refersTo: { organiserId: 'Agency', inspectedAgencyIds: 'Agency', 'problems.divisionCode': 'Division' },
  steps,
};
