import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { rectificationItems } from '../item/item.queries.ts';
import { inspectedLaws } from '../law/inspected-law.queries.ts';

/** Figures 43 and 44 of the yearly summary. Laws are counted, not inspections; research (执法调研) is not an inspection. */
export const inspectionFigures = {
  lawsInspected: {
    listing: inspectedLaws,
    filter: (year) => ({ inspectionKind: ['ENFORCEMENT_INSPECTION'], deliberatedOn: yearRange(year) }),
    aggregate: { kind: 'COUNT_DISTINCT', property: 'code' },
    unit: '部',
    definition:
      '当年经常委会听取审议的执法检查所检查的法律法规,同一部只计一次 / Distinct laws and regulations of the enforcement inspections whose reports were deliberated in the year',
  },
  rectificationItemsIssued: {
    listing: rectificationItems,
    filter: (year) => ({ issuedOn: yearRange(year) }),
    unit: '条',
    definition: '当年交办的整改事项(整改意见) / Rectification items issued in the year',
  },
  rectificationItemsVerified: {
    listing: rectificationItems,
    filter: (year) => ({ issuedOn: yearRange(year), state: ['VERIFIED'] }),
    unit: '条',
    definition:
      '当年交办的整改事项中,已由委员会核查销号且未反弹的 / Of the items issued in the year, those that stand verified by the committee',
  },
} satisfies FigureDefinitions;
