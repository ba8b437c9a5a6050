import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { DeputyGroup } from '../group/deputy-group.entities.ts';
import type { DeputyGroupMember } from '../group/deputy-group-member.entities.ts';
import { counties, isCommitteeMember } from './counties.ts';
import { groupFields } from './group-fields.ts';

export const featuredGroupCount = groupFields.length;
const liaisons = ['deputies-committee', 'finance-committee', 'environment-committee', 'congress-office'] as const;

/** Groups 1 to 14 by field, featured; then one by region for each county and the zone. */
export function groups(): DeputyGroup[] {
  const byField = groupFields.map(({ field }, index) =>
    group(index + 1, {
      name: `${field}代表小组`,
      basis: 'FIELD',
      field,
      divisionCode: null,
      isFeatured: true,
      foundedOn: '2025-02-18',
    }),
  );
  const byRegion = counties.map(({ code, name }, index) =>
    group(featuredGroupCount + 1 + index, {
      name: `${name}代表小组`,
      basis: 'REGION',
      field: null,
      divisionCode: code,
      isFeatured: false,
      foundedOn: '2022-03-10',
    }),
  );
  return [...byField, ...byRegion];
}

const group = (n: number, rest: Omit<DeputyGroup, 'id' | 'dissolvedOn' | 'liaisonAgencyId' | 'isSynthetic'>) =>
  ({
    id: seedId('deputy-group', n),
    ...rest,
    dissolvedOn: null,
    liaisonAgencyId: seedId('agency', liaisons[n % liaisons.length] as string),
    isSynthetic: true,
  }) as DeputyGroup;

/** Municipal deputies of a featured group: every fourteenth, those of the garrison and those out of office left out. */
export const municipalMembers = (n: number): number[] =>
  Array.from({ length: 310 }, (_, index) => index + 1).filter(
    (deputy) => deputy % featuredGroupCount === n % featuredGroupCount,
  );

/** Ordinal of the deputy who convenes a featured group. */
export const convenerOf = (n: number): number =>
  municipalMembers(n).find((deputy) => !isCommitteeMember(deputy)) as number;

/** Deputies of the other four levels who join a featured group (national and regional ones as guides). */
const otherLevels = (n: number): number[] => [321 + (n % 12), 333 + (n % 14), 347 + (n % 14)];

export function members(random: Random): DeputyGroupMember[] {
  const rows: DeputyGroupMember[] = [];
  const join = (group: number, deputy: number, role: DeputyGroupMember['role'], joinedOn: string) =>
    rows.push({
      id: seedId('deputy-group-member', rows.length + 1),
      groupId: seedId('deputy-group', group),
      deputyId: seedId('deputy', deputy),
      role,
      joinedOn,
      isSynthetic: true,
    } as DeputyGroupMember);
  for (let n = 1; n <= featuredGroupCount; n++) {
    const municipal = municipalMembers(n);
    const convener = convenerOf(n);
    const guide = municipal.find(isCommitteeMember);
    for (const deputy of municipal)
      join(n, deputy, deputy === convener ? 'CONVENER' : deputy === guide ? 'GUIDE' : 'MEMBER', '2025-02-18');
    for (const deputy of otherLevels(n)) join(n, deputy, deputy <= 332 ? 'GUIDE' : 'MEMBER', '2025-03-03');
  }
  for (const [index, { first, last }] of counties.entries()) {
    const start = random.between(first, last - 9);
    for (let deputy = start; deputy < start + 10; deputy++)
      join(featuredGroupCount + 1 + index, deputy, deputy === start ? 'CONVENER' : 'MEMBER', '2022-03-10');
  }
  return rows;
}
