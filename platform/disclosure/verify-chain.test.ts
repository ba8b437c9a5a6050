import { generateKeyPairSync } from 'node:crypto';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { type AuditKeys, readAuditKeys } from './audit-keys.ts';
import { type ChainHead, genesis, headerDigest, type LinkedBatch, linked } from './chain.ts';
import {
  type DisclosureRecord,
  type IndexedRecord,
  indexed,
  type RecordIndex,
  writtenRecord,
} from './disclosure-record.ts';
import { freshPrivateKey, type SigningKey } from './signing.ts';
import { verifyChain } from './verify-chain.ts';

const matching = Buffer.alloc(32, 7).toString('base64');
const sm2 = generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const keysOf = (...privateKeys: unknown[]): AuditKeys =>
  readAuditKeys(JSON.stringify({ keys: privateKeys.map((privateKey) => ({ privateKey })), matching }));

const record = (): DisclosureRecord => ({
  version: 1,
  id: v7(),
  at: '2026-01-19T02:16:59.000Z',
  shownFrom: '2026-01-19T02:16:59.000Z',
  client: { agencyId: v7(), agency: 'ecology-bureau', deputyId: null, clientId: 'ecology-bureau' },
  purpose: null,
  operation: { kind: 'QUERY', name: 'Items', hash: '0'.repeat(64) },
  grants: [],
  items: ['petitions'],
  opened: [],
  records: [{ type: 'Petition', provider: v7(), sealed: false, ids: [v7()] }],
  outcome: 'ANSWERED',
  errors: [],
  refused: [],
});

const keys = keysOf(freshPrivateKey());
const signer = keys.signer as SigningKey;

/** Three batches of four records, as a database would give them. */
function chain(key = signer): LinkedBatch[] {
  const batches: LinkedBatch[] = [];
  let head: ChainHead = genesis;
  for (let at = 0; at < 3; at += 1) {
    const records = Array.from({ length: 4 }, () => writtenRecord(record()));
    const batch = linked(records, head, key, new Date('2026-01-19T02:17:00Z'));
    batches.push(batch);
    head = batch;
  }
  return batches;
}

const recordsOf = (batch: LinkedBatch | undefined): IndexedRecord[] =>
  (batch?.content ?? []).map(({ content }) => indexed(content) as IndexedRecord);

async function* given(batches: readonly LinkedBatch[]) {
  yield* batches;
}
const verified = (batches: readonly LinkedBatch[], heads: readonly ChainHead[] = [], by: AuditKeys = keys) =>
  verifyChain(given(batches), by, heads);

/** The batches with the second one changed. */
const withSecond = (batches: LinkedBatch[], change: (batch: LinkedBatch) => Partial<LinkedBatch>): LinkedBatch[] =>
  batches.map((batch, at) => (at === 1 ? { ...batch, ...change(batch) } : batch));
const idIn = (batches: readonly LinkedBatch[], position: number) => batches[1]?.content[position]?.id;

it('a chain that nobody touched holds, from its first batch to its last', async () => {
  const batches = chain();
  const [, , last] = batches;
  expect(await verified(batches, [{ sequence: 3, digest: last?.digest as string }])).toEqual({
    batches: 3,
    records: 12,
    head: { sequence: 3, digest: last?.digest },
    fault: null,
  });
  expect(await verified([])).toEqual({ batches: 0, records: 0, head: null, fault: null });
});

describe('names the first record that is not what was written', () => {
  it('when a byte of it was changed', async () => {
    const batches = chain();
    const changed = withSecond(batches, ({ content }) => ({
      content: content.map((one) =>
        one.position === 2 ? { ...one, content: one.content.replace('ecology-bureau', 'ecology-bureaU') } : one,
      ),
    }));
    const { fault, ...before } = await verified(changed);
    expect(fault).toMatchObject({ batch: 2, position: 2, recordId: idIn(batches, 2) });
    expect(before).toMatchObject({ batches: 1, records: 4 });
  });

  it('when it was removed, at any place', async () => {
    const batches = chain();
    for (const gone of [0, 2, 3]) {
      const without = withSecond(batches, ({ content }) => ({
        content: content.filter((one) => one.position !== gone),
      }));
      expect((await verified(without)).fault).toMatchObject({ batch: 2, position: gone });
    }
    const closedUp = withSecond(batches, ({ content }) => ({
      records: 3,
      content: content.filter((one) => one.position !== 1).map((one, position) => ({ ...one, position })),
    }));
    expect((await verified(closedUp)).fault).toMatchObject({ batch: 2, position: 1, recordId: idIn(batches, 2) });
  });

  it('when one was put in', async () => {
    const batches = chain();
    const more = withSecond(batches, ({ content }) => ({
      content: [...content, { ...(batches[0]?.content[0] as LinkedBatch['content'][number]), position: 4 }],
    }));
    expect((await verified(more)).fault).toMatchObject({ batch: 2, position: 4, recordId: batches[0]?.content[0]?.id });
  });

  it('when two changed places', async () => {
    const batches = chain();
    const swapped = withSecond(batches, ({ content: [a, b, c, d] }) => ({
      content: [a, { ...c, position: 1 }, { ...b, position: 2 }, d] as LinkedBatch['content'],
    }));
    expect((await verified(swapped)).fault).toMatchObject({ batch: 2, position: 1, recordId: idIn(batches, 2) });
    const texts = withSecond(batches, ({ content: [a, b, c, d] }) => ({
      content: [a, { ...b, content: c?.content }, { ...c, content: b?.content }, d] as LinkedBatch['content'],
    }));
    expect((await verified(texts)).fault).toMatchObject({ batch: 2, position: 1, recordId: idIn(batches, 1) });
  });

  it('when what it is found by says other than its text', async () => {
    const batches = chain();
    for (const change of [{ providers: [] }, { agencyId: null }, { shownFrom: '2030-01-01T00:00:00.000Z' }]) {
      const hidden = withSecond(batches, ({ content }) => ({
        content: content.map((one) =>
          one.position === 3 ? { ...one, index: { ...(one.index as RecordIndex), ...change } } : one,
        ),
      }));
      expect((await verified(hidden)).fault).toMatchObject({ batch: 2, position: 3, recordId: idIn(batches, 3) });
    }
  });
});

describe('names the batch', () => {
  it('whose signature was replaced, by another one or another key', async () => {
    const batches = chain();
    const other = keysOf(freshPrivateKey());
    const foreign = withSecond(batches, () => ({ signature: batches[2]?.signature as string }));
    expect((await verified(foreign)).fault).toMatchObject({ batch: 2, position: null, reason: /签名/ });
    const forged = linked(recordsOf(batches[1]), batches[0] as LinkedBatch, other.signer as SigningKey, new Date());
    expect((await verified(withSecond(batches, () => forged))).fault).toMatchObject({
      batch: 2,
      reason: expect.stringContaining('no public key'),
    });
    const claimed = withSecond(batches, () => ({ ...forged, keyId: signer.id }));
    expect((await verified(claimed)).fault).toMatchObject({ batch: 2, position: null });
  });

  it('whose records and digests were all written anew: without the key nobody signs them', async () => {
    const batches = chain();
    const anew = linked(
      recordsOf(batches[1]).slice(0, 1),
      batches[0] as LinkedBatch,
      { ...signer, sign: () => batches[1]?.signature as string },
      new Date(batches[1]?.sealedAt as string),
    );
    expect((await verified(withSecond(batches, () => anew))).fault).toMatchObject({ batch: 2, position: null });
  });

  it('that comes from another chain of the same key', async () => {
    const [batches, others] = [chain(), chain()];
    expect((await verified(others)).fault).toBeNull();
    const crossed = [...batches.slice(0, 1), ...others.slice(1)];
    expect((await verified(crossed)).fault).toMatchObject({ batch: 2, reason: expect.stringContaining('not link') });
  });

  it('that is missing, changed places, or has another header', async () => {
    const [first, second, third] = chain() as [LinkedBatch, LinkedBatch, LinkedBatch];
    expect((await verified([first, third])).fault).toMatchObject({ batch: 2 });
    expect((await verified([second, third])).fault).toMatchObject({ batch: 1 });
    expect((await verified([first, third, second])).fault).toMatchObject({ batch: 2 });
    const renumbered = [first, { ...third, sequence: 2 }];
    expect((await verified(renumbered)).fault).toMatchObject({ batch: 2 });
    const later = { ...second, sealedAt: '2027-01-01T00:00:00.000Z' };
    expect((await verified([first, later, third])).fault).toMatchObject({ batch: 2, position: null });
    const digested = { ...later, digest: headerDigest(later) };
    expect((await verified([first, digested, third])).fault).toMatchObject({ batch: 2, position: null });
  });

  it('from which on the end was cut off, when its head was noted elsewhere', async () => {
    const batches = chain();
    const head = { sequence: 3, digest: batches[2]?.digest as string };
    expect((await verified(batches.slice(0, 2))).fault).toBeNull();
    expect((await verified(batches.slice(0, 2), [head])).fault).toMatchObject({ batch: 3 });
    expect((await verified([], [head])).fault).toMatchObject({ batch: 1 });
    const fork = [...batches.slice(0, 2), linked(recordsOf(batches[2]), batches[1] as LinkedBatch, signer, new Date())];
    expect((await verified(fork)).fault).toBeNull();
    expect((await verified(fork, [head])).fault).toMatchObject({ batch: 3 });
  });
});

it('goes on over a change of keys and suites, as long as the old public key is kept', async () => {
  const after = keysOf(sm2);
  const batches = chain().slice(0, 2);
  const next = linked(recordsOf(batches[1]), batches[1] as LinkedBatch, after.signer as SigningKey, new Date());
  const both = readAuditKeys(
    JSON.stringify({ keys: [{ privateKey: sm2 }, { publicKey: signer.publicKey }], matching }),
  );
  expect(both.signer?.suite).toBe('SM2-SM3');
  expect(await verified([...batches, next], [], both)).toMatchObject({ batches: 3, fault: null });
  expect((await verified([...batches, next], [], after)).fault).toMatchObject({ batch: 1 });
  const publicOnly = readAuditKeys(
    JSON.stringify({ keys: [...both.verifiers.values()].map(({ publicKey }) => ({ publicKey })) }),
  );
  expect(publicOnly.signer).toBeNull();
  expect(await verified([...batches, next], [], publicOnly)).toMatchObject({ batches: 3, fault: null });
});

it('a file of keys that cannot be read is refused, and shows no key', () => {
  expect(() => readAuditKeys('no')).toThrow('not JSON');
  expect(() => readAuditKeys('{"keys": [], "matching": "x"}')).toThrow(/keys/);
  expect(() => readAuditKeys(JSON.stringify({ keys: [{ privateKey: freshPrivateKey() }] }))).toThrow(/matching/);
  const secret = 'c2VjcmV0';
  expect(() => readAuditKeys(JSON.stringify({ keys: [{ privateKey: secret }], matching }))).toThrow(/keys\.0/);
  expect(() => readAuditKeys(JSON.stringify({ keys: [{ privateKey: secret }], matching }))).not.toThrow(secret);
});

it('a sealed record stands in it by a hash that only the secret makes', () => {
  const [one, same, other] = [
    keysOf(sm2),
    keysOf(freshPrivateKey()),
    readAuditKeys(JSON.stringify({ keys: [{ privateKey: sm2 }], matching: Buffer.alloc(32, 8).toString('base64') })),
  ];
  const id = v7();
  expect(one.hashed('Petition', id)).toMatch(/^[0-9a-f]{64}$/);
  expect(one.hashed('Petition', id)).toBe(same.hashed('Petition', id));
  expect(one.hashed('Demand', id)).not.toBe(one.hashed('Petition', id));
  expect(other.hashed('Petition', id)).not.toBe(one.hashed('Petition', id));
  const sealed = record();
  const text = writtenRecord({ ...sealed, records: sealed.records.map((part) => ({ ...part, sealed: true })) });
  expect(text.index.providers).toEqual([]);
});
