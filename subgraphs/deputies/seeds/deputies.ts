import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { Random, type SeedOptions, seedId } from '../../../platform/seeding/index.ts';
import { type Deputy, DeputySchema } from '../deputy/deputy.entities.ts';
import type { CongressLevel, Ethnicity, OccupationCategory } from '../deputy/deputy.kinds.ts';

/** Deputies 1 to 320 sit in the municipal congress, 321 to 360 in the other four. */
export const municipalDeputies = 320;
export const allDeputies = 360;

const delegations: readonly [code: string, name: string, seats: number][] = [
  ['150802', '临河区', 84],
  ['150821', '五原县', 48],
  ['150822', '磴口县', 28],
  ['150823', '乌拉特前旗', 54],
  ['150824', '乌拉特中旗', 30],
  ['150825', '乌拉特后旗', 22],
  ['150826', '杭锦后旗', 44],
  ['150800', '驻军', 10],
];
const townships = ['150802100', '150802103', '150821101', '150822102', '150823104', '150824102', '150826105'];

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const maleGivenNames = ['建平', '志远', '永胜', '海龙', '文斌', '国栋', '立新', '占军', '瑞峰', '宏伟', '晓东', '振华'];
const femaleGivenNames = [
  '秀兰',
  '丽娟',
  '晓燕',
  '桂芳',
  '雅琴',
  '春梅',
  '静怡',
  '海霞',
  '美玲',
  '淑珍',
  '欣然',
  '玉洁',
];
const mongolianMaleNames = ['巴雅尔图', '那日苏', '苏和巴图', '阿拉腾敖其尔', '孟和布拉格', '哈斯朝鲁', '额尔敦达来'];
const mongolianFemaleNames = ['萨仁高娃', '乌云其木格', '斯琴塔娜', '阿茹娜', '娜仁托雅', '其其格玛', '奥云格日乐'];

const occupations: readonly OccupationCategory[] = [
  'FARMER_OR_HERDER',
  'PROFESSIONAL',
  'CADRE',
  'WORKER',
  'VILLAGE_CADRE',
  'ENTREPRENEUR',
  'PROFESSIONAL',
  'FARMER_OR_HERDER',
  'CADRE',
  'OTHER',
];

const termStartsOn = '2022-01-06';
const createdAt = new Date('2025-01-02T01:30:00Z');

/** The same roll at every scale: other subgraphs refer to deputies 1 to 320. Nobody on it exists. */
export async function seedDeputies(em: EntityManager, { onRows }: SeedOptions): Promise<void> {
  const random = new Random('deputies');
  const taken = new Set<string>();
  const rows = Array.from({ length: allDeputies }, (_, index) => deputy(index + 1, random, taken));
  await bulkInsert(em, DeputySchema, rows);
  onRows?.(rows.length);
}

function deputy(n: number, random: Random, taken: Set<string>): Deputy {
  const seat = seatOf(n);
  const isSoldier = seat.delegation === '驻军代表团';
  const isFemale = !isSoldier && random.chance(0.31);
  const ethnicity: Ethnicity = random.chance(0.78)
    ? 'HAN'
    : random.pick(['MONGOLIAN', 'MONGOLIAN', 'HUI', 'MANCHU', 'DAUR']);
  return {
    id: seedId('deputy', n),
    number: `BM${String(n).padStart(4, '0')}`,
    name: nameOf(isFemale, ethnicity, random, taken),
    gender: isFemale ? 'FEMALE' : 'MALE',
    ethnicity,
    occupation: isSoldier ? 'SOLDIER' : random.pick(occupations),
    ...seat,
    termStartsOn,
    termEndsOn: null,
    isCommitteeMember: n <= municipalDeputies && n % 9 === 4,
    ...standing(n),
    isSynthetic: true,
    createdAt,
    updatedAt: createdAt,
    version: 1,
  } as Deputy;
}

/** Three municipal deputies have left and one is suspended; none of them leads a suggestion of the year. */
function standing(n: number): Pick<Deputy, 'status' | 'statusReason' | 'statusSince'> {
  if (n === 318) return { status: 'TERMINATED', statusReason: 'MOVED_AWAY', statusSince: '2024-08-30' };
  if (n === 319) return { status: 'TERMINATED', statusReason: 'RESIGNED', statusSince: '2024-10-31' };
  if (n === 317) return { status: 'TERMINATED', statusReason: 'DIED', statusSince: '2023-11-12' };
  if (n === 320) return { status: 'SUSPENDED', statusReason: 'CRIMINAL_PROCEEDINGS', statusSince: '2024-12-05' };
  return { status: 'ACTIVE', statusReason: null, statusSince: termStartsOn };
}

function seatOf(n: number): Pick<Deputy, 'level' | 'divisionCode' | 'delegation' | 'term'> {
  if (n > municipalDeputies) return seatElsewhere(n - municipalDeputies);
  let left = n;
  for (const [divisionCode, name, seats] of delegations) {
    if (left <= seats) return { level: 'PREFECTURE', divisionCode, delegation: `${name}代表团`, term: 5 };
    left -= seats;
  }
  throw new RangeError(`no seat for deputy ${n}`);
}

function seatElsewhere(n: number): Pick<Deputy, 'level' | 'divisionCode' | 'delegation' | 'term'> {
  const [county, countyName] = delegations[n % 7] as [string, string, number];
  const township = townships[n % townships.length] as string;
  const seats: [CongressLevel, string, string, number][] = [
    ['NATIONAL', '150800', '内蒙古代表团', 14],
    ['PROVINCIAL', '150800', '巴彦淖尔市代表团', 14],
    ['COUNTY', county, `${countyName}第${(n % 5) + 1}代表团`, 18],
    ['TOWNSHIP', township, '苏木乡镇代表', 20],
  ];
  const [level, divisionCode, delegation, term] = seats[
    n <= 2 ? 0 : n <= 12 ? 1 : n <= 26 ? 2 : 3
  ] as (typeof seats)[0];
  return { level, divisionCode, delegation, term };
}

function nameOf(isFemale: boolean, ethnicity: Ethnicity, random: Random, taken: Set<string>): string {
  for (;;) {
    const name =
      ethnicity === 'MONGOLIAN' && taken.size < 200
        ? random.pick(isFemale ? mongolianFemaleNames : mongolianMaleNames)
        : random.pick(surnames) + random.pick(isFemale ? femaleGivenNames : maleGivenNames);
    // Several Mongolians may share a name, as they do; a Chinese name is given once.
    if (ethnicity === 'MONGOLIAN' || !taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
