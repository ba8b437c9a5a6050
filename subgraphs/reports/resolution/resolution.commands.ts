import {
  type CommandInput,
  type Guard,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { PUBLIC } from '../../../platform/database/listing/index.ts';
import { Meeting } from '../meeting/meeting.entities.ts';
import { notAtMeeting } from '../meeting/meeting-days.ts';
import { aheadFault } from '../records/date-ahead.ts';
import { WorkReport } from '../work-report/work-report.entities.ts';
import { Resolution } from './resolution.entities.ts';
import type { AdoptResolutionValues, ReportExecutionValues } from './resolution.inputs.ts';
import { resolutionActors } from './resolution.policy.ts';
import { resolutionWorkflow } from './resolution.workflow.ts';

type ResolutionStep<Input> = Step<Resolution, Input>;
type ResolutionGuard<Input> = Guard<Resolution, Input>;

const onMeetingDay: ResolutionGuard<CommandInput> = {
  name: 'ON_MEETING_DAY',
  async unmet({ em, row, today }) {
    return notAtMeeting(await em.findOneOrFail(Meeting, { id: row.meetingId }), row.adoptedOn, today);
  },
};

/** 监督法 art. 17(1): the standing committee may adopt a resolution on a report that it has heard. */
const reportHeard: ResolutionGuard<CommandInput> = {
  name: 'REPORT_HEARD',
  async unmet({ em, row }) {
    if (row.workReportId == null) return null;
    const { deliberatedOn } = await em.findOneOrFail(WorkReport, { id: row.workReportId });
    return deliberatedOn != null && deliberatedOn <= row.adoptedOn
      ? null
      : '报告尚未听取审议 / The report has not been heard yet';
  },
};

const steps: Record<string, ResolutionStep<never>> = {
  adoptResolution: {
    guards: [
      inputValid(({ row, input }) => [
        textFault('title', input.title),
        textFault('text', input.text),
        idFault('agencyId', input.agencyId),
        aheadFault('executionDueOn', input.executionDueOn, row.adoptedOn),
      ]),
      onMeetingDay,
      reportHeard,
    ],
    async change({ row, deadlines }) {
      await deadlines.start('RESOLUTION_EXECUTION', row.adoptedOn, { dueOn: row.executionDueOn });
    },
  } satisfies ResolutionStep<AdoptResolutionValues>,
  reportResolutionExecution: {
    guards: [inputValid(({ input }) => [textFault('text', input.text)])],
    async change({ row, input, deadlines, today }) {
      row.executionReport = input.text.trim();
      await deadlines.meet('RESOLUTION_EXECUTION', today);
    },
  } satisfies ResolutionStep<ReportExecutionValues>,
};

export const resolutionCommands: NounCommands<Resolution> = {
  noun: 'Resolution',
  namespace: 'reports',
  workflow: resolutionWorkflow,
  entity: Resolution,
  visibility: PUBLIC,
  actorsOf: resolutionActors,
  agenciesOf: ({ agencyId }) => ({ REPORTING_ORGAN: [agencyId] }),
  titleOf: ({ title }) => title,
  refersTo: { agencyId: 'Agency' },
  steps,
};
