import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { Attendance } from '../attendance/attendance.entities.ts';
import type { Forum } from '../forum/forum.entities.ts';
import type { ForumOpinion } from '../forum/forum-opinion.entities.ts';
import type { Training } from '../training/training.entities.ts';
import { isCommitteeMember } from './counties.ts';
import { featuredGroupCount, municipalMembers } from './groups.ts';

/** First days of the eight meetings of 2025, which the reports subgraph owns. */
const meetingDays = [
  '2025-01-10',
  '2025-02-27',
  '2025-04-24',
  '2025-06-19',
  '2025-07-29',
  '2025-08-28',
  '2025-10-28',
  '2025-12-23',
];
const perMeeting = 9;
const attendeeCount = 63;

/** Municipal deputies who are not of the standing committee, spread over the delegations. */
const attendees: readonly number[] = Array.from({ length: 310 }, (_, index) => ((index * 7) % 310) + 1)
  .filter((n) => !isCommitteeMember(n))
  .slice(0, attendeeCount);

/** Attendees of a meeting: nine each; the last meeting invited those of the first again, so 72 attendances. */
const attendeesOf = (meeting: number): number[] =>
  Array.from(
    { length: perMeeting },
    (_, index) => attendees[((meeting - 1) * perMeeting + index) % attendeeCount] as number,
  );

const topics = [
  '农田灌溉节水',
  '年度环境状况',
  '预算执行和审计整改',
  '政府债务管理',
  '诚信建设',
  '医疗资源配置',
  '老旧小区供暖',
];

export function attendances(random: Random): Attendance[] {
  const rows: Attendance[] = [];
  const attend = (kind: Attendance['kind'], deputy: number, meeting: number) => {
    const hasSpoken = random.chance(0.4);
    rows.push({
      id: seedId('attendance', rows.length + 1),
      kind,
      deputyId: seedId('deputy', deputy),
      meetingId: seedId('meeting', meeting),
      attendedOn: meetingDays[meeting - 1] as string,
      hasSpoken,
      topic: hasSpoken ? random.pick(topics) : null,
      isSynthetic: true,
    } as Attendance);
  };
  for (let meeting = 1; meeting <= meetingDays.length; meeting++) {
    for (const deputy of attendeesOf(meeting)) attend('NON_VOTING', deputy, meeting);
    // Of the national and regional deputies, 321 to 332, one comes to each meeting (article 34).
    attend('HIGHER_LEVEL', 320 + meeting, meeting);
  }
  return rows;
}

export const forums = [
  {
    id: seedId('forum', 1),
    kind: 'NON_VOTING_DEPUTIES',
    title: '列席代表座谈会',
    summary: '列席常委会会议的代表围绕环境状况和农田灌溉节水座谈。',
    heldOn: '2025-04-24',
    place: '市人大常委会机关',
    participantCount: 15,
    meetingId: seedId('meeting', 3),
    isSynthetic: false,
  },
  {
    id: seedId('forum', 2),
    kind: 'NON_VOTING_DEPUTIES',
    title: '列席代表座谈会',
    summary: '列席常委会会议的代表围绕计划、预算执行和诚信建设座谈。',
    heldOn: '2025-08-28',
    place: '市人大常委会机关',
    participantCount: 16,
    meetingId: seedId('meeting', 6),
    isSynthetic: false,
  },
  {
    id: seedId('forum', 3),
    kind: 'DEPUTY_GROUPS',
    title: '代表小组座谈会',
    summary: '代表小组召集人交流小组活动和意见建议办理情况。',
    heldOn: '2025-11-20',
    place: '市人大代表联络总站',
    participantCount: 22,
    meetingId: null,
    isSynthetic: false,
  },
] as Forum[];

const voiced = [
  '列席代表的会议材料提前十天送达',
  '代表小组活动统一安排年度计划',
  '审议意见办理结果向列席代表反馈',
  '在苏木乡镇设置代表接待的固定场所',
  '农田灌溉用水管理向村组公开轮灌安排',
  '加强代表履职培训的实务课程',
  '预算草案用图表说明重点支出',
  '小组意见建议办理时限写明',
  '邀请基层一线代表参加执法检查',
  '为边远牧区代表提供线上列席方式',
  '环境状况报告附重点断面数据',
  '代表联络站配备双语服务人员',
  '审计整改清单向列席代表公开',
];
const opinionsPerForum = 13;
/** 24 of the 39 opinions were adopted: eight at each forum. */
const adoptedPerForum = 8;

export function forumOpinions(): ForumOpinion[] {
  const speakers = [
    attendeesOf(3),
    attendeesOf(6),
    Array.from({ length: featuredGroupCount }, (_, index) => municipalMembers(index + 1)[0] as number),
  ];
  return forums.flatMap((forum, index) =>
    Array.from({ length: opinionsPerForum }, (_, position) => {
      const speaker = speakers[index] as number[];
      const adopted = position < adoptedPerForum;
      return {
        id: seedId('forum-opinion', index * opinionsPerForum + position + 1),
        forumId: forum.id,
        deputyId: seedId('deputy', speaker[position % speaker.length] as number),
        content: `建议${voiced[(position + index * 5) % voiced.length]}。`,
        raisedOn: forum.heldOn,
        adopted,
        adoption: adopted ? '已吸纳,列入代表工作安排并向提出的代表反馈。' : null,
        isSynthetic: true,
      } as ForumOpinion;
    }),
  );
}

export const trainings = [
  ['第一期', '2025-03-11', '2025-03-13', '代表法修改要点、审议发言和建议撰写', 86],
  ['第二期', '2025-06-10', '2025-06-12', '预算审查监督、执法检查参与实务', 92],
  ['第三期', '2025-09-23', '2025-09-25', '代表联络站运行、信访代办和矛盾调解', 104],
].map(
  ([session, startedOn, endedOn, subjects, participantCount], index) =>
    ({
      id: seedId('training', index + 1),
      title: `代表履职培训班(${session})`,
      subjects,
      startedOn,
      endedOn,
      place: '临河区',
      participantCount,
      hours: 18,
      isSynthetic: false,
    }) as Training,
);
