import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { type SeedOptions, seedId } from '../../../platform/seeding/index.ts';
import { AgencySchema } from '../agency/agency.entities.ts';
import type { AgencyKind, Organ } from '../agency/agency.kinds.ts';
import { DivisionSchema } from '../division/division.entities.ts';
import { divisions } from './divisions.ts';

const founded = new Date('2025-01-01T00:00:00Z');

/**
 * Slug, synthetic credit code, names, organ, kind, slug of the counterpart committee, and whether the published summary
 * names the organ. Real credit codes of Bayannur's organs were never looked up.
 */
const rows: [string, string, string, string, Organ, AgencyKind, string | null, boolean][] = [
  [
    'congress-office',
    '11150800FAKE00013K',
    '巴彦淖尔市人大常委会办公室',
    'General Office of the Standing Committee',
    'CONGRESS',
    'GENERAL_OFFICE',
    null,
    true,
  ],
  [
    'deputies-committee',
    '11150800FAKE00021E',
    '巴彦淖尔市人大常委会代表工作委员会',
    'Deputy Affairs Committee',
    'CONGRESS',
    'WORKING_COMMITTEE',
    null,
    false,
  ],
  [
    'finance-committee',
    '11150800FAKE0003X6',
    '巴彦淖尔市人大财政经济委员会',
    'Financial and Economic Committee',
    'CONGRESS',
    'SPECIAL_COMMITTEE',
    null,
    false,
  ],
  [
    'environment-committee',
    '11150800FAKE000486',
    '巴彦淖尔市人大环境与资源保护委员会',
    'Environment and Resources Protection Committee',
    'CONGRESS',
    'SPECIAL_COMMITTEE',
    null,
    false,
  ],
  [
    'petition-service',
    '11150800FAKE000561',
    '巴彦淖尔市人大常委会信访室',
    'Petition Service of the Standing Committee',
    'CONGRESS',
    'PETITION_SERVICE',
    null,
    false,
  ],
  [
    'government-office',
    '11150800FAKE00064U',
    '巴彦淖尔市人民政府办公室',
    'General Office of the Municipal Government',
    'GOVERNMENT',
    'GENERAL_OFFICE',
    'congress-office',
    true,
  ],
  [
    'agriculture-bureau',
    '11150800FAKE00072N',
    '巴彦淖尔市农牧局',
    'Agriculture and Animal Husbandry Bureau',
    'GOVERNMENT',
    'GOVERNMENT_DEPARTMENT',
    'environment-committee',
    false,
  ],
  [
    'ecology-bureau',
    '11150800FAKE00080H',
    '巴彦淖尔市生态环境局',
    'Ecology and Environment Bureau',
    'GOVERNMENT',
    'GOVERNMENT_DEPARTMENT',
    'environment-committee',
    false,
  ],
  [
    'health-commission',
    '11150800FAKE00099E',
    '巴彦淖尔市卫生健康委员会',
    'Health Commission',
    'GOVERNMENT',
    'GOVERNMENT_DEPARTMENT',
    'deputies-committee',
    false,
  ],
  [
    'supervisory-commission',
    '11150800FAKE001012',
    '巴彦淖尔市监察委员会',
    'Municipal Supervisory Commission',
    'SUPERVISORY_COMMISSION',
    'COMMISSION',
    'congress-office',
    true,
  ],
  [
    'intermediate-court',
    '11150800FAKE0011XR',
    '巴彦淖尔市中级人民法院',
    "Intermediate People's Court",
    'COURT',
    'COURT',
    'congress-office',
    true,
  ],
  [
    'procuratorate',
    '11150800FAKE00128R',
    '巴彦淖尔市人民检察院',
    "Municipal People's Procuratorate",
    'PROCURATORATE',
    'PROCURATORATE',
    'congress-office',
    true,
  ],
  [
    'data-authority',
    '11150800FAKE00136L',
    '巴彦淖尔市政务服务与数据管理局',
    'Government Services and Data Administration',
    'GOVERNMENT',
    'DATA_AUTHORITY',
    'finance-committee',
    false,
  ],
  [
    'water-bureau',
    '11150800FAKE00144F',
    '巴彦淖尔市水利局',
    'Water Resources Bureau',
    'GOVERNMENT',
    'GOVERNMENT_DEPARTMENT',
    'environment-committee',
    false,
  ],
];

/** The directory is the same at every scale. */
export async function seedDirectory(em: EntityManager, { onRows }: SeedOptions): Promise<void> {
  await bulkInsert(em, DivisionSchema, divisions);
  await bulkInsert(
    em,
    AgencySchema,
    rows.map(([slug, creditCode, name, englishName, organ, kind, counterpart, named]) => ({
      id: seedId('agency', slug),
      creditCode,
      slug,
      name,
      englishName,
      organ,
      kind,
      divisionCode: '150800',
      parentId: organ === 'GOVERNMENT' && slug !== 'government-office' ? seedId('agency', 'government-office') : null,
      counterpartCommitteeId: counterpart && seedId('agency', counterpart),
      isSynthetic: !named,
      createdAt: founded,
      updatedAt: founded,
      version: 1,
    })),
  );
  onRows?.(divisions.length + rows.length);
}
