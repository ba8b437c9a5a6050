import { describe, expect, it } from 'vitest';
import type { Grant } from './grant.ts';
import { grantFor, withGrantsOn } from './grants.ts';
import { anonymous } from './principal.ts';

const grant: Grant = {
  id: '1',
  item: 'petitioners',
  purpose: '用途',
  needsPurpose: true,
  dailyQuota: null,
  fields: ['Petitioner.name', 'Petitioner.phone'],
  divisionCode: null,
  isOwnOnly: false,
  periodFrom: null,
  periodUntil: null,
  expiresOn: '2026-12-31',
};
const row = { grantIds: ['1'] };
const viewer = (more: Partial<Grant> = {}, purpose: string | null = '用途') => ({
  ...anonymous,
  agencyId: 'own',
  grants: [{ ...grant, ...more }],
  purpose,
});

describe('a grant', () => {
  it('opens a field of a row that it takes in, for its purpose', () => {
    expect(grantFor(viewer(), 'Petitioner.name', row)).toMatchObject({ id: '1' });
    expect(grantFor(viewer({}, null), 'Petitioner.name', row)).toBe('PURPOSE');
    expect(grantFor(viewer({}, '别的'), 'Petitioner.name', row)).toBe('PURPOSE');
  });

  it('of what is shared without conditions asks for no purpose', () => {
    for (const stated of [null, '别的'])
      expect(grantFor(viewer({ needsPurpose: false }, stated), 'Petitioner.name', row)).toMatchObject({ id: '1' });
  });

  it.each([
    ['another field', 'Petitioner.address', row],
    ['a row that it does not take in', 'Petitioner.name', { grantIds: ['2'] }],
    ['a row of which no grant is told', 'Petitioner.name', {}],
  ])('does not open %s', (_, field, given) => {
    expect(grantFor(viewer(), field, given)).toBe('GRANT');
  });

  it('lets be looked for what it names alone, and for its purpose', () => {
    const held = (fields: string[], purpose: string | null = '用途') =>
      withGrantsOn(viewer({}, purpose), fields).grants.length;
    expect(held(['Petitioner.name'])).toBe(1);
    expect(held(['Petitioner.name', 'Petitioner.phone'])).toBe(1);
    expect(held(['Petitioner.name', 'Petitioner.address'])).toBe(0);
    expect(held(['Petitioner.name'], null)).toBe(0);
  });
});
