import { describe, expect, it } from 'vitest';
import type { Grant } from './grant.ts';
import { grantFor } from './grants.ts';
import { anonymous } from './principal.ts';

const grant: Grant = {
  id: '1',
  item: 'petitioners',
  purpose: '用途',
  fields: ['Petitioner.name'],
  divisionCode: '150821',
  isOwnOnly: false,
  periodFrom: '2026-01-01',
  periodUntil: '2026-06-30',
  expiresOn: '2026-12-31',
};
const row = { divisionCode: '150821100', day: '2026-03-01', agencyId: 'other' };
const viewer = (more: Partial<Grant> = {}, purpose: string | null = '用途') => ({
  ...anonymous,
  agencyId: 'own',
  grants: [{ ...grant, ...more }],
  purpose,
});

describe('a grant', () => {
  it('opens a field of a row that its filter takes in, for its purpose', () => {
    expect(grantFor(viewer(), 'Petitioner.name', row, '2026-03-02')).toMatchObject({ id: '1' });
    expect(grantFor(viewer({}, null), 'Petitioner.name', row, '2026-03-02')).toBe('PURPOSE');
    expect(grantFor(viewer({}, '别的'), 'Petitioner.name', row, '2026-03-02')).toBe('PURPOSE');
  });

  it.each([
    ['another field', {}, 'Petitioner.phone', row],
    ['another division', {}, 'Petitioner.name', { ...row, divisionCode: '150822100' }],
    ['a day before its period', {}, 'Petitioner.name', { ...row, day: '2025-12-31' }],
    ['a day after its period', {}, 'Petitioner.name', { ...row, day: '2026-07-01' }],
    ['what others handle, when it is for the own alone', { isOwnOnly: true }, 'Petitioner.name', row],
    ['anything after its last day', { expiresOn: '2026-03-01' }, 'Petitioner.name', row],
  ])('does not open %s', (_, more, field, given) => {
    expect(grantFor(viewer(more), field, given, '2026-03-02')).toBe('GRANT');
  });

  it('without limits takes in every row; the city takes in its counties; the last day counts', () => {
    const everything = { divisionCode: null, periodFrom: null, periodUntil: null };
    const elsewhere = { ...row, divisionCode: '150822100', day: '1999-01-01' };
    expect(grantFor(viewer(everything), 'Petitioner.name', elsewhere, '2026-12-31')).toMatchObject({ id: '1' });
    expect(grantFor(viewer({ divisionCode: '150800' }), 'Petitioner.name', row, '2026-03-02')).toMatchObject({
      id: '1',
    });
    expect(
      grantFor(viewer({ isOwnOnly: true }), 'Petitioner.name', { ...row, agencyId: 'own' }, '2026-03-02'),
    ).toMatchObject({ id: '1' });
  });
});
