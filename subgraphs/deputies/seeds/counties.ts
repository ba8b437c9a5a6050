/**
 * Banners, counties and districts with the municipal deputies that each elects, as `deputies.ts` seats them
 * (`deputy` n from first to last); the development zone is looked after by those of Linhe.
 */
export const counties = [
  { code: '150802', name: '临河区', first: 1, last: 84 },
  { code: '150821', name: '五原县', first: 85, last: 132 },
  { code: '150822', name: '磴口县', first: 133, last: 160 },
  { code: '150823', name: '乌拉特前旗', first: 161, last: 214 },
  { code: '150824', name: '乌拉特中旗', first: 215, last: 244 },
  { code: '150825', name: '乌拉特后旗', first: 245, last: 266 },
  { code: '150826', name: '杭锦后旗', first: 267, last: 310 },
  { code: '150800-Z01', name: '巴彦淖尔经济技术开发区', first: 1, last: 84 },
] as const;

type County = (typeof counties)[number];

/** The county of a division code of six or nine digits, or the zone. */
export function countyOf(divisionCode: string): County {
  const found =
    counties.find(({ code }) => code === divisionCode) ?? counties.find(({ code }) => divisionCode.startsWith(code));
  if (!found) throw new RangeError(`${divisionCode} lies in no county of the city`);
  return found;
}

/** Members of the standing committee, as `deputies.ts` marks them: they attend its meetings by right. */
export const isCommitteeMember = (n: number): boolean => n % 9 === 4;
