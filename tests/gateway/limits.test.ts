import { expect, it } from 'vitest';
import { maxDepth } from '../../gateway/plugins/operation-limits.ts';
import { openedHub } from '../hub.ts';

it('refuses an operation that is too deep, and takes one level less', async () => {
  const hub = await openedHub();
  const nested = (levels: number) =>
    `{ agency(slug: "agriculture-bureau") ${'{ parent '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
  const refused = await hub.ask(nested(maxDepth + 1));
  expect(refused.errors[0]?.extensions).toMatchObject({
    code: 'OPERATION_TOO_COMPLEX',
    limit: maxDepth,
    actual: maxDepth + 1,
  });
  expect(refused.statements).toEqual([]);
  expect((await hub.ask(nested(maxDepth))).errors).toEqual([]);
});

it('refuses an operation that could return too many objects', async () => {
  const hub = await openedHub();
  const deep =
    '{ agencies(first: 100) { nodes { a: workReports(first: 100) { nodes { agency { workReports(first: 100) { nodes { id } } } } } } } }';
  expect((await hub.ask(deep)).errors[0]?.extensions['code']).toMatch(
    /OPERATION_TOO_COMPLEX|GRAPHQL_VALIDATION_FAILED/,
  );
});

it('refuses a document of too many tokens', async () => {
  const hub = await openedHub();
  expect((await hub.ask(`{ viewer { ${'isAnonymous '.repeat(10_001)} } }`)).errors[0]?.extensions['code']).toBe(
    'GRAPHQL_PARSE_FAILED',
  );
});

it('lets the standard introspection through', async () => {
  const hub = await openedHub();
  const { getIntrospectionQuery } = await import('graphql');
  expect((await hub.ask(getIntrospectionQuery())).errors).toEqual([]);
});
