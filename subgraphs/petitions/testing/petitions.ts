import { expect } from 'vitest';
import type { Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { WritableSubgraph } from '../../../platform/testing/index.ts';
import { agriculture, governmentOffice, region, service, type Taken, take as takeOn, water } from './commands.ts';

export const appeal = {
  title: '渠道改线后农田灌溉用水不足',
  content: '村民反映渠道改线后下游四十亩农田灌溉不上,请求恢复供水并说明理由。',
  topic: 'WATER',
  divisionCode: '150802100',
  channel: 'VISIT',
};
export const person = { maskedName: '张**', maskedPhone: '138****0001', divisionCode: '150802100' };

const receipts = new Set(['classifyPetition', 'sealPetition']);
const receipt = 'id state version dueOn registrationNo';

/** Petitions on one database, and the day that it is. */
export class Petitions {
  readonly #opened: () => WritableSubgraph;
  constructor(opened: () => WritableSubgraph) {
    this.#opened = opened;
  }

  at(day: string, time = '10:00:00'): void {
    this.#opened().clock.set(`${day}T${time}+08:00`);
  }

  take(action: string, input: Record<string, unknown>, viewer: Principal, more = ''): Promise<Taken> {
    return takeOn(this.#opened().subgraph, action, input, viewer, more, receipts.has(action) ? receipt : undefined);
  }

  async taken(action: string, input: Record<string, unknown>, viewer: Principal, more = ''): Promise<any> {
    const { record, refusal } = await this.take(action, input, viewer, more);
    expect(refusal).toEqual({});
    return record;
  }

  register(more: Record<string, unknown> = {}): Promise<any> {
    return this.taken('registerPetition', { ...appeal, petitioner: person, ...more }, service, 'registrationNo');
  }

  async classified(matter: string, more: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.register();
    await this.taken('classifyPetition', { id, matter, ...more }, service);
    return id;
  }

  /** The steps to a state along the straight way, handled by water, reviewed by the government office, then the region. */
  async inState(state: string, matter = 'APPEAL'): Promise<string> {
    const { id } = await this.register();
    const agencyId = water.agencyId;
    const opinion = '事实清楚,依据充分。';
    const way: [string, string, Record<string, unknown>, Principal][] = [
      ['CLASSIFIED', 'classifyPetition', { matter }, service],
      ['NOTIFIED', 'notifyPetitioner', {}, service],
      ['ASSIGNED_OUT', 'assignPetition', { agencyId, reportDueOn: '2026-12-31' }, service],
      ['ACCEPTED', 'acceptPetition', {}, water],
      ['HANDLING', 'beginPetitionHandling', {}, water],
      ['DECIDED', 'decidePetition', { decision: 'NOT_SUPPORT', opinion, isServed: true }, water],
      ['REVIEW_REQUESTED', 'requestReview', { agencyId: governmentOffice.agencyId }, service],
      ['REVIEWED', 'reviewPetition', { outcome: 'UPHELD', opinion, isServed: true }, governmentOffice],
      ['REEXAM_REQUESTED', 'requestReexamination', { agencyId: region.agencyId }, service],
      ['FINAL', 'reexaminePetition', { outcome: 'UPHELD', opinion }, region],
    ];
    const other: Record<string, [string, [string, Record<string, unknown>, Principal]]> = {
      FORWARDED: ['NOTIFIED', ['forwardPetition', { agencyId }, service]],
      OBJECTED: ['ASSIGNED_OUT', ['objectToPetition', { reason: '不属于本机关职权范围' }, water]],
      EXTENDED: ['HANDLING', ['extendPetitionHandling', { days: 30, reason: '需要测绘' }, water]],
      REFERRED: [
        'NOTIFIED',
        ['referPetition', { agencyId: agriculture.agencyId, reason: '应当申请行政复议' }, service],
      ],
      DIVERTED: ['NOTIFIED', ['divertPetition', { agencyId: seedId('agency', 'intermediate-court') }, service]],
    };
    if (state === 'REGISTERED') return id;
    const [before, last] = other[state] ?? [state, null];
    for (const [reached, action, input, viewer] of way) {
      await this.taken(action, { id, ...input }, viewer);
      if (reached === before) break;
    }
    if (last) await this.taken(last[0], { id, ...last[1] }, last[2]);
    return id;
  }
}
