import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import type { ContactAssignment } from '../duty/contact-assignment.entities.ts';
import type { DutyRecord } from '../duty/duty-record.entities.ts';
import type { DutyRole } from '../duty/duty-record.kinds.ts';
import { isCommitteeMember } from './counties.ts';
import { featuredGroupCount, municipalMembers } from './groups.ts';
import { stationsOfDeputy } from './stations.ts';
import { workdays } from './workdays.ts';

/** The six roles with what a deputy in them is seen to do. */
const duties: readonly (readonly [role: DutyRole, titles: readonly string[]])[] = [
  ['POLICY_PROMOTER', ['宣讲农田灌溉用水管理条例', '宣讲惠农惠牧政策', '向群众解读医保缴费政策']],
  ['OPINION_CARRIER', ['走访听取老旧小区供暖意见', '收集农村饮水和道路意见', '在联络站接待群众']],
  ['MOBILISER', ['带动村民清理残留农膜', '组织志愿者参加人居环境整治', '动员牧户参加草原防火']],
  ['PROBLEM_SOLVER', ['协调葵花、番茄销路', '帮助独居老人申请养老服务', '联系企业提供就业岗位']],
  ['SUPERVISOR', ['参加农膜污染防治执法检查', '参加民生实事项目进度检查', '参加代表建议办理回头看']],
  ['GOVERNANCE_MODEL', ['参加村民议事会调解灌溉用水纠纷', '参加社区网格巡查', '参加矛盾纠纷多元调解']],
];
const rolesOfActivities: Record<DeputyActivity['kind'], DutyRole> = {
  VISIT: 'SUPERVISOR',
  RESEARCH: 'OPINION_CARRIER',
  SERVICE: 'PROBLEM_SOLVER',
  GROUP_ACTIVITY: 'OPINION_CARRIER',
  RECEPTION_DAY: 'OPINION_CARRIER',
  STUDY: 'POLICY_PROMOTER',
};
const perActivity = 6;
const perDeputy = 2;

/** Records of the members who took part in group activities, then of everyone's daily work, once for each copy. */
export function dutyRecords(activities: readonly DeputyActivity[], random: Random, copies: number): DutyRecord[] {
  const rows: DutyRecord[] = [];
  const add = (deputy: number, rest: Omit<DutyRecord, 'id' | 'deputyId' | 'isSynthetic'>) =>
    rows.push({
      id: seedId('duty-record', rows.length + 1),
      deputyId: seedId('deputy', deputy),
      ...rest,
      isSynthetic: true,
    } as DutyRecord);
  for (const activity of activities) {
    if (!activity.groupId) continue;
    const group = groupOrdinals.get(activity.groupId) as number;
    for (const deputy of municipalMembers(group).slice(0, perActivity))
      add(deputy, {
        role: rolesOfActivities[activity.kind],
        title: activity.title,
        detail: activity.summary,
        occurredOn: activity.heldOn,
        activityId: activity.id,
        stationId: null,
      });
  }
  const days = workdays('2025-01-06', '2025-12-26');
  for (let copy = 0; copy < copies; copy++)
    for (const deputy of serving)
      for (let round = 0; round < perDeputy; round++) {
        const [role, titles] = random.pick(duties);
        const title = random.pick(titles);
        add(deputy, {
          role,
          title,
          detail: `${title},现场了解情况并把群众意见转交有关机关。`,
          occurredOn: random.pick(days),
          activityId: null,
          stationId: role === 'OPINION_CARRIER' ? stationOf(deputy, random) : null,
        });
      }
  return rows;
}

const groupOrdinals = new Map(
  Array.from({ length: featuredGroupCount }, (_, index) => [seedId('deputy-group', index + 1), index + 1]),
);

/** Everyone in office through the year: 317 to 320 had left or were suspended. */
const serving = Array.from({ length: 360 }, (_, index) => index + 1).filter((n) => n < 317 || n > 320);

const stationOf = (deputy: number, random: Random) => seedId('liaison-station', random.pick(stationsOfDeputy(deputy)));

/** The two links: each member of the standing committee keeps contact with three deputies, each deputy with residents. */
export function contactAssignments(random: Random): ContactAssignment[] {
  const rows: ContactAssignment[] = [];
  const assign = (rest: Omit<ContactAssignment, 'id' | 'assignedOn' | 'isSynthetic'>) =>
    rows.push({
      id: seedId('contact-assignment', rows.length + 1),
      ...rest,
      assignedOn: rest.kind === 'MEMBER_TO_DEPUTY' ? '2025-02-20' : '2025-03-05',
      isSynthetic: true,
    } as ContactAssignment);
  const members = serving.filter((n) => n <= 310 && isCommitteeMember(n));
  for (const member of members)
    for (const offset of [1, 2, 3])
      assign({
        kind: 'MEMBER_TO_DEPUTY',
        deputyId: seedId('deputy', member),
        contactedDeputyId: seedId('deputy', member - offset),
        stationId: null,
      });
  for (const deputy of serving.filter((n) => n <= 310))
    assign({
      kind: 'DEPUTY_TO_RESIDENTS',
      deputyId: seedId('deputy', deputy),
      contactedDeputyId: null,
      stationId: stationOf(deputy, random),
    });
  return rows;
}
