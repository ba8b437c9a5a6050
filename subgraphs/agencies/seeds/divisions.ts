import type { Division } from '../division/division.entities.ts';
import { townships } from './townships.ts';

type DivisionRow = Pick<Division, 'code' | 'name' | 'englishName' | 'kind' | 'parentCode'>;

const upper: DivisionRow[] = [
  {
    code: '150000',
    name: '内蒙古自治区',
    englishName: 'Inner Mongolia Autonomous Region',
    kind: 'REGION',
    parentCode: null,
  },
  { code: '150800', name: '巴彦淖尔市', englishName: 'Bayannur City', kind: 'CITY', parentCode: '150000' },
];

const counties = [
  ['150802', '临河区', 'Linhe District'],
  ['150821', '五原县', 'Wuyuan County'],
  ['150822', '磴口县', 'Dengkou County'],
  ['150823', '乌拉特前旗', 'Urad Front Banner'],
  ['150824', '乌拉特中旗', 'Urad Middle Banner'],
  ['150825', '乌拉特后旗', 'Urad Rear Banner'],
  ['150826', '杭锦后旗', 'Hanggin Rear Banner'],
].map(
  ([code, name, englishName]) => ({ code, name, englishName, kind: 'COUNTY', parentCode: '150800' }) as DivisionRow,
);

/** The development zone has a budget of its own and no GB/T 2260 code; the local code is ours. */
const zone: DivisionRow = {
  code: '150800-Z01',
  name: '巴彦淖尔经济技术开发区',
  englishName: 'Bayannur Economic and Technological Development Zone',
  kind: 'FUNCTIONAL_ZONE',
  parentCode: '150800',
};

export const divisions: DivisionRow[] = [
  ...upper,
  ...counties,
  zone,
  ...townships
    .trim()
    .split('\n')
    .map((line) => {
      const [code, name, englishName] = line.split(' ') as [string, string, string];
      return { code, name, englishName, kind: 'TOWNSHIP', parentCode: code.slice(0, 6) } as DivisionRow;
    }),
];
