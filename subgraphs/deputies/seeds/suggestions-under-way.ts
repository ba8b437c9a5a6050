import type { DeadlineCode, LocalDate } from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, RecordLog } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import type { ActionOf } from '../../../platform/workflow/index.ts';
import type { Suggestion } from '../suggestion/suggestion.entities.ts';
import type { suggestionWorkflow } from '../suggestion/suggestion.workflow.ts';
import { limitOf, OfficeClock } from './business-days.ts';
import { sessionOf2025 } from './suggestion-of-2025.ts';
import { suggestionPast } from './suggestion-past.ts';
import { agencyId, deputyId, leadOf, matterOf, SuggestionRows } from './suggestion-rows.ts';

type Action = ActionOf<typeof suggestionWorkflow>;

interface Outline {
  steps: readonly (readonly [action: Action, on: LocalDate, reason?: string])[];
  deadlines?: readonly (readonly [code: DeadlineCode, anchorOn: LocalDate, metOn: LocalDate | null])[];
  title?: string;
  mergedInto?: number;
}

const accusation = '涉及检举控告,不属于建议范围,已告知代表并转有权机关';
const personal = '涉及代表亲属的具体民事纠纷,不属于建议范围,已向代表说明';

/** Screened out in 2025: never registered, so no figure counts them. */
const screened: readonly Outline[] = [
  {
    title: '关于某民事案件改判的建议',
    steps: [
      ['draftSuggestion', '2025-01-06'],
      ['submitSuggestion', '2025-01-08'],
      ['returnSuggestionToDeputy', '2025-01-10', personal],
    ],
  },
  {
    steps: [
      ['draftSuggestion', '2025-03-10'],
      ['submitSuggestion', '2025-03-11'],
      ['returnSuggestionToDeputy', '2025-03-13', '内容不具体,请代表补充后另行提出'],
    ],
  },
  {
    title: '关于转交一封群众来信的建议',
    steps: [
      ['draftSuggestion', '2025-01-06'],
      ['submitSuggestion', '2025-01-09'],
      ['forwardSuggestionAsLetter', '2025-01-10', accusation],
    ],
  },
  {
    title: '关于推广某企业专利产品的建议',
    steps: [
      ['draftSuggestion', '2025-05-19'],
      ['submitSuggestion', '2025-05-20'],
      ['forwardSuggestionAsLetter', '2025-05-22', '属于产品推介,按代表来信处理'],
    ],
  },
  {
    steps: [
      ['draftSuggestion', '2025-01-07'],
      ['submitSuggestion', '2025-01-09'],
      ['mergeSuggestion', '2025-01-10', '与同一代表团所提内容相同,并案办理'],
    ],
    mergedInto: 24,
  },
  {
    steps: [
      ['draftSuggestion', '2025-06-16'],
      ['submitSuggestion', '2025-06-17'],
      ['withdrawSuggestion', '2025-06-19', '情况已变化,代表书面要求撤回'],
    ],
  },
];

/** Between sessions, January 2026: one is late at the very first step. A draft is here that nobody else may see. */
const january: readonly Outline[] = [
  { steps: [['draftSuggestion', '2026-01-15']] },
  {
    steps: [
      ['draftSuggestion', '2026-01-04'],
      ['submitSuggestion', '2026-01-05'],
      ['registerSuggestion', '2026-01-07'],
    ],
    deadlines: [['SUGGESTION_HANDOVER', '2026-01-05', null]],
  },
  {
    steps: [
      ['draftSuggestion', '2026-01-13'],
      ['submitSuggestion', '2026-01-14'],
    ],
    deadlines: [['SUGGESTION_HANDOVER', '2026-01-14', null]],
  },
  {
    steps: [
      ['draftSuggestion', '2026-01-04'],
      ['submitSuggestion', '2026-01-05'],
      ['registerSuggestion', '2026-01-06'],
      ['assignSuggestion', '2026-01-08'],
    ],
    deadlines: [
      ['SUGGESTION_HANDOVER', '2026-01-05', '2026-01-08'],
      ['SUGGESTION_ACCEPT', '2026-01-08', null],
      ['SUGGESTION_ANSWER', '2026-01-08', null],
    ],
  },
  {
    steps: [
      ['draftSuggestion', '2026-01-04'],
      ['submitSuggestion', '2026-01-05'],
      ['registerSuggestion', '2026-01-06'],
      ['assignSuggestion', '2026-01-07'],
      ['acceptSuggestion', '2026-01-12'],
    ],
    deadlines: [
      ['SUGGESTION_HANDOVER', '2026-01-05', '2026-01-07'],
      ['SUGGESTION_ACCEPT', '2026-01-07', '2026-01-12'],
      ['SUGGESTION_CONTACT', '2026-01-12', null],
      ['SUGGESTION_ANSWER', '2026-01-07', null],
    ],
  },
  {
    steps: [
      ['draftSuggestion', '2026-01-04'],
      ['submitSuggestion', '2026-01-05'],
      ['registerSuggestion', '2026-01-06'],
      ['assignSuggestion', '2026-01-07'],
      ['requestSuggestionReturn', '2026-01-13', '所提事项职责不在本单位'],
    ],
    deadlines: [
      ['SUGGESTION_HANDOVER', '2026-01-05', '2026-01-07'],
      ['SUGGESTION_RETURN', '2026-01-07', '2026-01-13'],
      ['SUGGESTION_REASSIGN', '2026-01-13', null],
    ],
  },
];

export function suggestionsUnderWay(log: RecordLog): SuggestionRows[] {
  return [...screened, ...january].map((outline, index) => fileOf(outline, index + 1, log));
}

function fileOf({ steps, deadlines = [], title, mergedInto }: Outline, n: number, log: RecordLog): SuggestionRows {
  const key = `under-way/${n}`;
  const random = new Random(key);
  const clock = new OfficeClock(random);
  const rows = new SuggestionRows(key);
  const matter = matterOf(300 + n * 7, random);
  const lead = leadOf(300 + n);
  const day = (action: Action) => steps.find(([taken]) => taken === action)?.[1] ?? null;
  const registeredOn = day('registerSuggestion');
  const assignedOn = day('assignSuggestion');
  const handler = assignedOn && agencyId(matter.topic.agency);
  const ofAgency = new Set<Action>(['acceptSuggestion', 'requestSuggestionReturn', 'recordDeputyContact']);
  const ofDeputy = new Set<Action>(['draftSuggestion', 'submitSuggestion', 'withdrawSuggestion']);
  rows.add('signature', {
    deputyId: deputyId(lead),
    role: 'LEAD',
    confirmedOn: (steps[0] as Outline['steps'][0])[1],
    answerServedOn: null,
  });
  if (handler && assignedOn)
    rows.add('assignment', {
      agencyId: handler,
      role: 'LEAD',
      state: day('requestSuggestionReturn') ? 'RETURN_REQUESTED' : day('acceptSuggestion') ? 'ACCEPTED' : 'ASSIGNED',
      assignedOn,
      acceptedOn: day('acceptSuggestion'),
      returnRequestedOn: day('requestSuggestionReturn'),
      returnReason: day('requestSuggestionReturn') && '所提事项职责不在本单位',
    });
  const standing = log.record(
    suggestionPast,
    rows.id,
    steps.map(([action, on, reason]) => ({
      action,
      at: clock.on(on),
      agencyId: ofDeputy.has(action) ? null : ofAgency.has(action) ? handler : agencyId('deputies-committee'),
      reason: reason ?? null,
    })),
    deadlines.map(([code, anchorOn, metOn]): RecordedDeadline => ({ ...limitOf(code, anchorOn), metOn })),
  );
  const explained = ['RETURNED', 'FORWARDED_AS_LETTER', 'MERGED'].includes(standing.state);
  const suggestion: Suggestion = {
    id: rows.id,
    number: registeredOn && `2026-${String(n).padStart(3, '0')}`,
    title: title ?? matter.title,
    body: title ? `${title.replace('关于', '').replace('的建议', '')}。` : matter.body,
    category: matter.topic.category,
    period: day('submitSuggestion')?.startsWith('2025-01') ? 'SESSION' : 'BETWEEN_SESSIONS',
    sessionName: sessionOf2025,
    divisionCode: matter.divisionCode,
    leadDeputyId: deputyId(lead),
    coSignerIds: [],
    difficulty: 'NORMAL',
    difficultyReason: null,
    isKey: false,
    supervisingLeader: null,
    supervisingCommitteeId: null,
    assignmentMode: assignedOn ? 'SOLE' : null,
    leadAgencyId: handler,
    coAgencyIds: [],
    receivedOn: day('submitSuggestion'),
    registeredOn,
    assignedOn,
    answeredOn: null,
    concludedOn: null,
    implementedOn: null,
    answerCategory: null,
    escalatedOn: null,
    escalationOutcome: null,
    screeningReason: explained ? ((steps.at(-1) as Outline['steps'][0])[2] ?? null) : null,
    mergedIntoId: mergedInto === undefined ? null : seedId('suggestion', mergedInto),
    isPublic: !explained,
    isSynthetic: true,
    ...standing,
  };
  rows.suggestion.push(suggestion);
  return rows;
}
