import { buildSchema } from 'graphql';
import { expect, it, vi } from 'vitest';
import { createLogger } from '../../platform/logging/logger.ts';
import { KnownDocuments } from './known-documents.ts';
import { warmUp } from './warm-up.ts';

const documents = () => new KnownDocuments(() => buildSchema('type Query { one: Int two: Int }'), 100);

it('every operation of the registered documents is compiled, under the key of a request', () => {
  const known = documents();
  const compiled: string[] = [];
  const of = (hash: string, _document: unknown, { name }: { name?: { value: string } | undefined }) => {
    compiled.push(`${hash} ${name?.value}`);
    return 'defer' as const;
  };
  const text = 'query One { one } query Two { two }';
  warmUp([text], known, { of }, createLogger('silent'));
  expect(compiled).toEqual(['One', 'Two'].map((name) => `${known.of(text)?.hash} ${name}`));
});

it('a document that does not fit is told of, and the others are compiled', () => {
  const log = { ...createLogger('silent'), warn: vi.fn() };
  const of = vi.fn(() => 'defer' as const);
  warmUp(['{ three }', '{ one }'], documents(), { of }, log as never);
  expect(log.warn).toHaveBeenCalledTimes(1);
  expect(of).toHaveBeenCalledTimes(1);
});
