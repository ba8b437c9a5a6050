import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import { AppointmentDecisionSchema } from '../appointment/appointment.entities.ts';
import type { AppointmentKind, AppointmentOrgan } from '../appointment/appointment.kinds.ts';
import { officeHour } from './business-time.ts';
import { seededMeeting } from './meetings.ts';

/** Entries of each meeting: appointments, removals, resignations; 58 in the eight meetings of 2025, 3 before. */
const perMeeting: readonly (readonly [meeting: number, appoint: number, remove: number, resign: number])[] = [
  [9, 2, 1, 0],
  [1, 4, 2, 1],
  [2, 6, 3, 0],
  [3, 3, 2, 0],
  [4, 5, 3, 0],
  [5, 4, 2, 0],
  [6, 4, 2, 1],
  [7, 5, 3, 0],
  [8, 5, 3, 0],
];

const offices: readonly (readonly [AppointmentOrgan, string])[] = [
  ['COURT', '市中级人民法院审判员'],
  ['COURT', '市中级人民法院民事审判庭副庭长'],
  ['PROCURATORATE', '市人民检察院检察员'],
  ['PROCURATORATE', '市人民检察院检察委员会委员'],
  ['GOVERNMENT', '市水利局局长'],
  ['GOVERNMENT', '市农牧局局长'],
  ['GOVERNMENT', '市卫生健康委员会主任'],
  ['SUPERVISORY_COMMISSION', '市监察委员会委员'],
  ['CONGRESS', '市人大常委会工作委员会副主任'],
];

const surnames = ['云', '贺', '苗', '郝', '温', '訾', '白', '边', '樊', '呼', '段', '解'];
const givenNames = ['川禾', '渠安', '沃野', '朔光', '河晏', '青穗', '沙柳', '垄秋', '岸平', '麦黄', '星垣', '野蒲'];
const mongolianNames = ['萨仁托娅', '乌云毕力格', '那日苏', '其木格', '巴图乌拉', '娜仁高娃'];

const invented = (random: Random) =>
  random.chance(0.2) ? random.pick(mongolianNames) : random.pick(surnames) + random.pick(givenNames);

/** The summary gives their number, 58 person-times, and no names: all people are invented. */
export async function seedAppointments(em: EntityManager): Promise<number> {
  const random = new Random('appointments');
  const rows = perMeeting.flatMap(([meeting, appoint, remove, resign]) => {
    const { id: meetingId, closedOn } = seededMeeting(meeting);
    const kinds: AppointmentKind[] = [
      ...Array<AppointmentKind>(appoint).fill('APPOINT'),
      ...Array<AppointmentKind>(remove).fill('REMOVE'),
      ...Array<AppointmentKind>(resign).fill('ACCEPT_RESIGNATION'),
    ];
    return kinds.map((kind, position) => {
      const [organ, office] =
        kind === 'ACCEPT_RESIGNATION' ? (['GOVERNMENT', '市人民政府副市长'] as const) : random.pick(offices);
      return {
        id: seedId('appointment-decision', meeting * 100 + position),
        meetingId,
        decidedOn: closedOn,
        kind,
        organ,
        office,
        personName: invented(random),
        basis: '地方组织法第五十条第一款第十三项至第十七项',
        // Those who were appointed swear the constitutional oath at the end of the meeting.
        oathOn: kind === 'APPOINT' ? closedOn : null,
        isSynthetic: true,
        createdAt: officeHour(closedOn, 10),
        updatedAt: officeHour(closedOn, 10),
        version: 1,
      };
    });
  });
  await bulkInsert(em, AppointmentDecisionSchema, rows);
  return rows.length;
}
