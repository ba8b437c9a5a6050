import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { Donation } from '../relief/donation.entities.ts';
import type { FloodReliefRecord } from '../relief/flood-relief-record.entities.ts';
import type { ReliefTask } from '../relief/flood-relief-record.kinds.ts';
import { homes } from './stations.ts';
import { townships } from './townships.ts';

const seasonDays = Array.from({ length: 31 }, (_, index) => `2025-07-${String(index + 1).padStart(2, '0')}`).slice(9);
const tasks: readonly (readonly [ReliefTask, string])[] = [
  ['PATROL', '巡查黄河堤防和排干沟,排查险工险段'],
  ['EVACUATION', '协助转移安置低洼处群众'],
  ['DRAINAGE', '架设水泵排除农田和村庄积水'],
  ['SUPPLIES', '装运沙袋、编织袋和生活物资'],
  ['RECOVERY', '帮助受灾户清淤、修缮房屋和补种'],
];
const reliefRecords = 90;
const personTimesEach = 200;

/** 90 records that add up to 18,000 person-times: each pair lies as far above the mean as below it. */
export function floodReliefRecords(random: Random): FloodReliefRecord[] {
  return around(reliefRecords, personTimesEach, () => random.between(1, 90)).map((personTimes, index) => {
    const [task, what] = random.pick(tasks);
    const place = index % townships.length;
    return {
      id: seedId('flood-relief-record', index + 1),
      stationId: seedId('liaison-station', homes.first + place),
      task,
      occurredOn: random.pick(seasonDays),
      personTimes,
      summary: `${(townships[place] as [string, string])[1]}代表${what}`,
      isSynthetic: true,
    } as FloodReliefRecord;
  });
}

const goods = ['潜水泵和水带', '编织袋和铁锹', '饮用水和方便食品', '帐篷和折叠床', '消毒药品', '饲草料'];
const donationRecords = 42;
const yuanEach = 15_000;

/** 42 donations that add up to 630,000 yuan, goods at their value. */
export function donations(random: Random): Donation[] {
  return around(donationRecords, yuanEach, () => random.between(1, 26) * 500).map((yuan, index) => {
    const isCash = index % 3 !== 2;
    return {
      id: seedId('donation', index + 1),
      kind: isCash ? 'CASH' : 'GOODS',
      stationId: seedId('liaison-station', homes.first + ((index * 3) % townships.length)),
      donatedOn: random.pick(seasonDays),
      amountFen: yuan * 100,
      goods: isCash ? null : random.pick(goods),
      purpose: '抗洪救灾',
      isSynthetic: true,
    } as Donation;
  });
}

/** `count` (even) whole numbers around `mean` whose sum is exactly `count` times `mean`. */
function around(count: number, mean: number, deviation: () => number): number[] {
  return Array.from({ length: count / 2 }, () => {
    const off = deviation();
    return [mean + off, mean - off];
  }).flat();
}
