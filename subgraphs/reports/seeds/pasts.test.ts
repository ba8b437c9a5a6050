import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { openedSubgraph, pastFaults } from '../../../platform/testing/index.ts';
import { reports } from '../index.ts';
import { fiscalPast } from './affairs/fiscal-past.ts';
import { livelihoodPast } from './affairs/livelihood-past.ts';
import { normativePast } from './affairs/normative-past.ts';
import { meetingPast } from './meeting-past.ts';
import { planPast } from './plan-past.ts';
import { resolutionPast } from './resolution-past.ts';
import { workReportPast } from './work-report-past.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

it.each([
  ['a meeting', meetingPast],
  ['a plan', planPast],
  ['a work report', workReportPast],
  ['a resolution', resolutionPast],
  ['a livelihood project', livelihoodPast],
  ['a normative document', normativePast],
  ['a fiscal item', fiscalPast],
])('the past of %s is told for every step', async (_, past) => {
  expect(await pastFaults(subgraph, past)).toEqual([]);
});
