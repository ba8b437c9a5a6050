import { describe, expect, it } from 'vitest';
import { systemPrincipal } from '../../../platform/identity/principal.ts';
import { agencyViewer, matrixFaults } from '../../../platform/testing/index.ts';
import { webhookCommands } from './webhook.commands.ts';
import type { WebhookEndpoint } from './webhook.entities.ts';
import { pauseAfter, retryAfterOf } from './webhook.kinds.ts';

describe('a webhook', () => {
  it('is moved by its owner and by the system as the table has it, in every state', () => {
    const owner = agencyViewer('ecology-bureau');
    const { faults, tried } = matrixFaults(
      webhookCommands,
      { agencyId: owner.agencyId, state: 'ACTIVE' } as WebhookEndpoint,
      {
        SUBSCRIBER: owner,
        SYSTEM: systemPrincipal,
        CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      },
    );
    expect(faults).toEqual([]);
    expect(tried).toBe(6 * 10 * 3);
  });
});

describe('the pause before another attempt', () => {
  it('doubles from five seconds to six hours, a quarter more or less', () => {
    expect([1, 2, 3, 12, 13, 20].map((attempts) => pauseAfter(attempts, 0.5, null))).toEqual([
      5_000, 10_000, 20_000, 10_240_000, 20_480_000, 21_600_000,
    ]);
    expect(pauseAfter(1, 0, null)).toBe(3_750);
    expect(pauseAfter(1, 1, null)).toBe(6_250);
  });

  it('is at least what the receiver asked for, a day at most', () => {
    expect(pauseAfter(1, 0.5, 60_000)).toBe(60_000);
    expect(pauseAfter(3, 0.5, 1_000)).toBe(20_000);
    expect(pauseAfter(1, 0.5, 9e9)).toBe(86_400_000);
  });

  it('is read as seconds or as a date', () => {
    const now = new Date('2026-01-19T02:00:00Z');
    expect(retryAfterOf('120', now)).toBe(120_000);
    expect(retryAfterOf('Mon, 19 Jan 2026 02:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterOf('soon', now)).toBeNull();
    expect(retryAfterOf(undefined, now)).toBeNull();
  });
});
