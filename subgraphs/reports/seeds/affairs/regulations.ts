import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import { RegulationSchema } from '../../regulation/regulation.entities.ts';
import type { RegulationAct } from '../../regulation/regulation.kinds.ts';
import { seededMeeting } from '../meetings.ts';
import type { SeedWriter } from './seed-writer.ts';

interface SeededRegulation {
  title: string;
  englishTitle: string;
  act: RegulationAct;
  summary: string;
  passedOn: string;
  approvedOn: string;
  effectiveOn: string;
}

/** Title and act are those of the published summary; it gives no dates, so these are synthetic and say so. */
export const seededRegulations: readonly SeededRegulation[] = [
  {
    title: '巴彦淖尔市农田灌溉用水管理条例',
    englishTitle: 'Regulation of Bayannur City on the Administration of Water Use for Farmland Irrigation',
    act: 'ENACTED',
    summary: '规范农田灌溉用水的计划、计量、节约与渠系管护,以法治方式破解河套灌区节水难题。',
    passedOn: seededMeeting(4).closedOn,
    approvedOn: '2025-07-31',
    effectiveOn: '2025-10-01',
  },
  {
    title: '巴彦淖尔市城市客运交通管理条例',
    englishTitle: 'Regulation of Bayannur City on the Administration of Urban Passenger Transport',
    act: 'REVISED',
    summary: '修订公共汽车、出租汽车与网约车的经营、服务和监督管理规定,适应城市治理新需求。',
    passedOn: seededMeeting(6).closedOn,
    approvedOn: '2025-11-27',
    effectiveOn: '2026-01-01',
  },
];

/** Regulations are the same at every scale. */
export function seedRegulations(writer: SeedWriter): void {
  const random = new Random('regulations');
  for (const [index, regulation] of seededRegulations.entries())
    writer.add(RegulationSchema, {
      id: seedId('regulation', index + 1),
      ...regulation,
      datesAreSynthetic: true,
      isSynthetic: false,
      createdAt: officeTime(regulation.passedOn, random),
      updatedAt: officeTime(regulation.approvedOn, random),
      version: 2,
    });
}
