import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { LiaisonStation } from '../station/liaison-station.entities.ts';
import type { ReceptionDay } from '../station/reception-day.entities.ts';
import { counties, countyOf } from './counties.ts';
import { townships } from './townships.ts';
import { workdays } from './workdays.ts';

/** Stations: 1 central, 2 to 9 the branches, 10 to 79 the homes of the townships, 80 to 120 points below homes. */
const stationCount = 120;
export const homes = { first: 10, last: 9 + townships.length };
const branchOf = (divisionCode: string) => 2 + counties.indexOf(countyOf(divisionCode));

export function stations(random: Random): LiaisonStation[] {
  const days = workdays('2021-03-01', '2024-11-29');
  const central = station(1, {
    name: '巴彦淖尔市人大代表联络总站',
    tier: 'CENTRAL',
    divisionCode: '150800',
    parentId: null,
    address: '巴彦淖尔市临河区',
    openedOn: '2021-01-18',
    receptionRule: '每月第一个工作日',
  });
  const branches = counties.map(({ code, name }, index) =>
    station(index + 2, {
      name: `${name}人大代表联络分站`,
      tier: 'BRANCH',
      divisionCode: code,
      parentId: seedId('liaison-station', 1),
      address: `巴彦淖尔市${name}`,
      openedOn: '2021-02-01',
      receptionRule: '每月5日、20日,遇节假日顺延',
    }),
  );
  const rooms = townships.map(([code, name], index) =>
    station(homes.first + index, {
      name: `${name}人大代表之家`,
      tier: 'HOME',
      divisionCode: code,
      parentId: seedId('liaison-station', branchOf(code)),
      address: `${countyOf(code).name}${name}`,
      openedOn: random.pick(days),
      receptionRule: random.pick(['每月10日', '每月15日', '每周三上午', '每月第一个、第三个周五']),
    }),
  );
  const points = Array.from({ length: stationCount - homes.last }, (_, index) => {
    const place = (index * 3) % townships.length;
    const [code, name] = townships[place] as [string, string];
    return station(homes.last + 1 + index, {
      name: `${name}${random.pick(pointPlaces(name))}代表联络点`,
      tier: 'POINT',
      divisionCode: code,
      parentId: seedId('liaison-station', homes.first + place),
      address: `${countyOf(code).name}${name}`,
      openedOn: random.pick(days),
      receptionRule: random.pick(['每周二下午', '每月10日', '随到随接']),
    });
  });
  return [central, ...branches, ...rooms, ...points];
}

const pointPlaces = (township: string) =>
  township.endsWith('街道')
    ? ['社区', '商圈', '农贸市场']
    : township.endsWith('苏木')
      ? ['牧区', '嘎查', '边境牧户']
      : ['灌区', '村组', '合作社', '集镇'];

const station = (n: number, rest: Omit<LiaisonStation, 'id' | 'isSynthetic'>) =>
  ({ id: seedId('liaison-station', n), ...rest, isSynthetic: true }) as LiaisonStation;

const matters = [
  '农田灌溉用水轮灌安排和末级渠道清淤',
  '村道路面破损和路灯照明',
  '老旧小区供暖温度不达标',
  '残留农膜回收点太少',
  '农村饮水水压不足',
  '城乡居民医保报销手续',
  '独居老人助餐和日间照料',
  '学生放学时段校门口拥堵',
  '牧区冬季饲草料调运',
  '集镇生活垃圾清运不及时',
  '公交班次与学校作息不衔接',
  '葵花、番茄等农产品销路',
];

/** A deputy of the county receives at each branch, home and point; repeated for each copy of the year. */
export function receptionDays(random: Random, copies: number): ReceptionDay[] {
  const days = workdays('2025-02-10', '2025-12-26');
  const perStation = 4;
  const rows: ReceptionDay[] = [];
  for (let copy = 0; copy < copies; copy++)
    for (let n = 2; n <= stationCount; n++)
      for (let round = 0; round < perStation; round++) {
        const { first, last } = countyOf(divisionOfStation(n));
        const raised = [random.pick(matters), random.pick(matters)];
        const matterCount = raised[0] === raised[1] ? 1 : 2;
        rows.push({
          id: seedId('reception-day', rows.length + 1),
          stationId: seedId('liaison-station', n),
          deputyId: seedId('deputy', random.between(first, last)),
          heldOn: random.pick(days),
          visitorCount: random.between(matterCount, 9),
          matterCount,
          summary: `群众反映${[...new Set(raised)].join('、')}问题`,
          isSynthetic: true,
        } as ReceptionDay);
      }
  return rows;
}

/** The division code of a station by its ordinal. */
function divisionOfStation(n: number): string {
  if (n === 1) return '150800';
  if (n < homes.first) return (counties[n - 2] as (typeof counties)[number]).code;
  const index = n <= homes.last ? n - homes.first : ((n - homes.last - 1) * 3) % townships.length;
  return (townships[index] as [string, string])[0];
}

/** Ordinals of the stations of a deputy's county. */
export function stationsOfDeputy(n: number): number[] {
  const county = counties.find(({ first, last }) => n >= first && n <= last);
  if (!county) return [1];
  return Array.from({ length: stationCount - homes.first + 1 }, (_, index) => homes.first + index).filter((station) =>
    divisionOfStation(station).startsWith(county.code),
  );
}
