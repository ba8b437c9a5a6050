import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerFiles } from '../../gateway/http/files.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import type { SubgraphDefinition } from '../../platform/subgraph/index.ts';
import { agencyViewer, ask, openWritableSubgraph, type WritableSubgraph } from '../../platform/testing/index.ts';
import { recorderInMemory, spoolInMemory } from '../disclosures.ts';

const committee = agencyViewer('petition-service', 'COMMITTEE');
const viewers = [
  agencyViewer('health-commission'),
  agencyViewer('government-office', 'GOVERNMENT_OFFICE'),
  agencyViewer('water-bureau'),
  agencyViewer('congress-office', 'CONGRESS_OFFICE'),
  committee,
  { ...agencyViewer('health-commission'), agencySlug: 'other-scopes', scopes: ['reports:read', 'inspections:write'] },
  { ...agencyViewer('health-commission'), agencySlug: 'this-scope', scopes: ['inspections:read'] },
];

const spool = spoolInMemory();
let opened: WritableSubgraph;
let http: FastifyInstance;
beforeAll(async () => {
  opened = await openWritableSubgraph(
    subgraphDefinitions.find(({ name }) => name === 'inspections') as SubgraphDefinition,
  );
  http = Fastify();
  registerFiles(http, {
    files: opened.files,
    subgraphs: [opened.subgraph],
    recorder: recorderInMemory(spool),
    identify: async ({ from }) => viewers.find(({ agencySlug }) => agencySlug === from) ?? anonymous,
  });
});
afterAll(async () => {
  await http.close();
  await opened.close();
});

it('goes from the agency that works on an item to those who may look at it, byte for byte', async () => {
  const { data } = await ask(
    opened.subgraph,
    `{ rectificationItems(filter: { state: [IN_PROGRESS] }, first: 100) { nodes { id leadAgency { id } inspection { organiser { id } } } } }`,
  );
  const [lead, stranger] = [viewers[0], viewers[2]];
  const item = data.rectificationItems.nodes.find((one: any) => one.leadAgency.id === lead?.agencyId);
  viewers.push({ ...committee, agencyId: item.inspection.organiser.id, agencySlug: 'organiser' });
  const payload = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, '佐证')]);
  const sent = await http.inject({
    method: 'POST',
    url: '/files',
    payload,
    headers: { 'content-type': 'application/pdf', from: 'health-commission' },
  });
  expect(sent.statusCode).toBe(201);
  const { sha256 } = sent.json();
  const file = (viewer: typeof lead) =>
    ask(
      opened.subgraph,
      'mutation ($input: FileRectificationEvidenceInput!) { fileRectificationEvidence(input: $input) { id } }',
      { input: { id: item.id, kind: 'COMPLETION', sha256, fileName: "整改 报告(终)'.pdf" } },
      viewer,
    );
  expect((await file(stranger)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  expect((await file(lead)).errors).toEqual([]);

  const get = (from: string) => http.inject({ method: 'GET', url: `/files/${sha256}`, headers: { from } });
  for (const slug of ['health-commission', 'government-office', 'organiser', 'congress-office']) {
    const { statusCode, headers, rawPayload } = await get(slug);
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(payload)).toBe(true);
    expect(spool.records.at(-1)).toMatchObject({
      id: headers['x-receipt'],
      client: { agency: slug },
      operation: { kind: 'FILE' },
      records: [{ type: 'File', ids: [sha256] }],
    });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(payload.length),
      'content-disposition':
        "attachment; filename*=UTF-8''%E6%95%B4%E6%94%B9%20%E6%8A%A5%E5%91%8A%28%E7%BB%88%29%27.pdf",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  }
  for (const slug of ['water-bureau', 'nobody', 'petition-service']) expect((await get(slug)).statusCode).toBe(404);
  // A token opens the files of the subgraphs whose records it may read.
  expect((await get('other-scopes')).statusCode).toBe(404);
  expect((await get('this-scope')).statusCode).toBe(200);
  expect(spool.records).toHaveLength(5);
  spool.isFull = true;
  expect((await get('congress-office')).rawPayload.equals(payload)).toBe(false);
});
