import { addWorkingDays } from '../../../platform/deadlines/index.ts';
import type { RecordLog } from '../../../platform/records/index.ts';
import { officeTime, type Random, seedId } from '../../../platform/seeding/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import type { ActivityKind } from '../activity/deputy-activity.kinds.ts';
import type { GroupOpinion } from '../group/group-opinion.entities.ts';
import { countyOf } from './counties.ts';
import { type GroupField, groupFields } from './group-fields.ts';
import { groupOpinionPast } from './group-opinion-past.ts';
import { convenerOf, featuredGroupCount } from './groups.ts';
import { townships } from './townships.ts';
import { calendar, workdays } from './workdays.ts';

const dac = seedId('agency', 'deputies-committee');

/** One activity of a group: its ordinal, which group, which of the group's subjects. */
interface Held {
  n: number;
  group: number;
  heldOn: string;
  township: readonly [string, string];
  subject: GroupField['subjects'][number];
}

const held2025 = 32;
/** Those held late in the year raised nothing, so that everything raised in 2025 could be concluded in it. */
const heldWithOpinions = 28;
const firstGroupActivity = 2;
const kinds: readonly ActivityKind[] = ['RESEARCH', 'VISIT', 'GROUP_ACTIVITY', 'SERVICE', 'STUDY'];
const kindNames: Record<ActivityKind, string> = {
  RESEARCH: '专题调研',
  VISIT: '视察',
  GROUP_ACTIVITY: '座谈走访',
  SERVICE: '惠民服务',
  STUDY: '学习交流',
  RECEPTION_DAY: '接待日',
};

/**
 * Two opinions were converted into formal suggestions between sessions (`suggestion` n, received on that day); the
 * activity that raised them was held where the suggestion is about.
 */
const conversions = [
  { group: 2, township: '150825102', opinion: '公开农田灌溉用水轮灌计划', suggestion: 192, on: '2025-05-26' },
  { group: 13, township: '150822102', opinion: '保障农村饮水安全', suggestion: 196, on: '2025-06-16' },
];

/** The 32 activities of 2025 and two of January 2026, with the year's 82 opinions and the ones still under way. */
export function groupActivities(random: Random, log: RecordLog) {
  const early = workdays('2025-02-24', '2025-10-10');
  const late = workdays('2025-11-17', '2025-12-19');
  const spread = (days: string[], index: number, of: number) =>
    days[Math.floor(((index + 0.5) * days.length) / of)] as string;
  const held: Held[] = Array.from({ length: held2025 + 2 }, (_, index) => {
    const group = (index % featuredGroupCount) + 1;
    const { subjects } = groupFields[group - 1] as GroupField;
    return {
      n: firstGroupActivity + index,
      group,
      heldOn:
        index < heldWithOpinions
          ? spread(early, index, heldWithOpinions)
          : index < held2025
            ? spread(late, index - heldWithOpinions, held2025 - heldWithOpinions)
            : (['2026-01-08', '2026-01-14'][index - held2025] as string),
      township: placeOf(index, group, random),
      subject: subjects[Math.floor(index / featuredGroupCount) % subjects.length] as Held['subject'],
    };
  });
  const activities = held.map((one, index) => activity(one, kinds[index % kinds.length] as ActivityKind, random));
  const opinions: GroupOpinion[] = [];
  // 28 activities raise 82 opinions: three each, two at the last two.
  for (const [index, one] of held.entries()) {
    const raised = index < heldWithOpinions - 2 ? 3 : index < heldWithOpinions ? 2 : index < held2025 ? 0 : 3;
    for (let position = 0; position < raised; position++)
      opinions.push(opinion(opinions.length + 1, one, position, index >= held2025, random, log));
  }
  return { activities, opinions };
}

/** Groups hold their first activity in the order of their ordinals. */
function placeOf(index: number, group: number, random: Random): readonly [string, string] {
  const drawn = random.pick(townships);
  const fixed = index < featuredGroupCount && conversions.find((conversion) => conversion.group === group)?.township;
  return townships.find(([code]) => code === fixed) ?? drawn;
}

function activity({ n, group, heldOn, township, subject }: Held, kind: ActivityKind, random: Random): DeputyActivity {
  const [code, name] = township;
  const { field, agency } = groupFields[group - 1] as GroupField;
  // Article 31: what deputies report from visits and research is passed on, and the organ feeds back.
  const isReported = (kind === 'VISIT' || kind === 'RESEARCH') && heldOn < '2025-11-01';
  return {
    id: seedId('deputy-activity', n),
    kind,
    title: `${field}代表小组${kindNames[kind]}:${subject.object}`,
    summary: `代表到${name}了解${subject.object}情况,听取群众和基层干部意见。`,
    heldOn,
    place: `${countyOf(code).name}${name}`,
    participantCount: random.between(8, 20),
    groupId: seedId('deputy-group', group),
    stationId: null,
    organiserId: null,
    divisionCode: code,
    forwardedToId: isReported ? seedId('agency', agency) : null,
    feedback: isReported ? '已研究代表报告所提意见,纳入年度工作并向代表通报办理安排。' : null,
    feedbackOn: isReported ? addWorkingDays(calendar, heldOn, random.between(10, 25)) : null,
    isSynthetic: true,
  } as DeputyActivity;
}

function opinion(
  n: number,
  { n: activityN, group, heldOn, township, subject }: Held,
  position: number,
  isOpen: boolean,
  random: Random,
  log: RecordLog,
): GroupOpinion {
  const { agency } = groupFields[group - 1] as GroupField;
  const [, name] = township;
  const [title, content] = subject.opinions[position % subject.opinions.length] as [string, string];
  const isThird = position >= subject.opinions.length;
  const id = seedId('group-opinion', n);
  const agencyId = seedId('agency', agency);
  const raisedOn = heldOn;
  const assignedOn = addWorkingDays(calendar, raisedOn, isOpen ? 1 : random.between(2, 5));
  const answeredOn = addWorkingDays(calendar, assignedOn, isOpen ? 1 : random.between(15, 32));
  const concludedOn = addWorkingDays(calendar, answeredOn, random.between(4, 8));
  const at = (day: string) => officeTime(day, random);
  const assign = {
    action: 'assignGroupOpinion',
    at: at(assignedOn),
    agencyId: dac,
  } as const;
  const answer = { action: 'answerGroupOpinion', at: at(answeredOn), agencyId } as const;
  // Some answers did not settle the matter at first.
  const isReturned = !isOpen && n % 16 === 0;
  const returned = addWorkingDays(calendar, answeredOn, 1);
  const answeredAgain = addWorkingDays(calendar, answeredOn, 3);
  const steps = [
    { action: 'raiseGroupOpinion', at: at(raisedOn) } as const,
    assign,
    answer,
    ...(isReturned
      ? [
          {
            action: 'returnGroupOpinionAnswer',
            at: at(returned),
            actor: 'DEPUTY',
            reason: '答复未说明完成时间',
          } as const,
          { action: 'answerGroupOpinion', at: at(answeredAgain), agencyId } as const,
        ]
      : []),
    { action: 'concludeGroupOpinion', at: at(concludedOn), agencyId: dac } as const,
  ];
  // Of the three raised at an activity of January 2026 one is only raised, one assigned, one answered.
  const converted = conversions.find((one) => one.opinion === title && !isThird && raisedOn < one.on);
  const taken = isOpen
    ? steps.slice(0, position + 1)
    : converted
      ? [...steps.slice(0, 2), { action: 'convertGroupOpinion', at: at(converted.on), agencyId: dac } as const]
      : steps;
  const standing = log.record(groupOpinionPast, id, taken);
  const isAnswered = !converted && (standing.state === 'ANSWERED' || standing.state === 'CONCLUDED');
  return {
    id,
    title: `关于${isThird ? `在${name}先行先试、` : ''}${title}的意见建议`,
    content: `小组在${name}了解到:${content}${isThird ? `建议以${name}为试点,总结后推广。` : ''}`,
    groupId: seedId('deputy-group', group),
    raisedById: seedId('deputy', convenerOf(group)),
    activityId: seedId('deputy-activity', activityN),
    handlingAgencyId: standing.state === 'RAISED' ? null : agencyId,
    raisedOn,
    answer: isAnswered ? `已采纳:${title}列入工作安排,明确责任科室和完成时间,并向小组当面说明。` : null,
    answeredOn: isAnswered ? (isReturned ? answeredAgain : answeredOn) : null,
    concludedOn: standing.state === 'CONCLUDED' ? (converted?.on ?? concludedOn) : null,
    convertedSuggestionId: converted ? seedId('suggestion', converted.suggestion) : null,
    isSynthetic: true,
    ...standing,
  } as GroupOpinion;
}
