import { buildSchema, execute, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AccessProfile, AccessRule } from './access-rules.ts';
import { filterOperation } from './filter-operation.ts';
import { counts, withRefused } from './refused-answer.ts';

const schema = buildSchema(`
  type Query { me: Person open: Open node(id: ID): Node! things: [Thing!] strict: Strict secretText: Secret kind: Kind }
  interface Node { id: ID! label: String }
  type Person implements Node { id: ID! label: String name: String phone: String! friends: [Person!] }
  type Case implements Node { id: ID! label: String title: String }
  union Thing = Person | Case
  type Open { title: String count: Int! }
  type Strict { inner: Person! title: String }
  scalar Secret
  enum Kind { A B }
`);
const scope = (...names: string[]): AccessRule => ({ authenticated: false, scopes: [names], policies: null });
const rules = {
  types: new Map([
    ['Case', scope('cases:read')],
    ['Secret', scope('secrets:read')],
  ]),
  fields: new Map<string, AccessRule>([
    ['Person.phone', scope('people:read', 'phones:read')],
    ['Person.label', { authenticated: true, scopes: null, policies: null }],
    ['Open.count', { authenticated: false, scopes: null, policies: [['AUDITOR']] }],
  ]),
};
const viewer = (scopes: string[] | null, policies: string[] = []): AccessProfile => ({
  isAuthenticated: true,
  scopes: scopes && new Set(scopes),
  policies: new Set(policies),
});
const nobody: AccessProfile = { isAuthenticated: false, scopes: new Set(), policies: new Set() };
const person = {
  __typename: 'Person',
  id: '1',
  label: 'L',
  name: '张**',
  phone: '138',
  friends: [{ __typename: 'Person', id: '2', phone: '139', friends: [] }],
};
const root = {
  me: person,
  open: { title: 'T', count: 3 },
  node: person,
  things: [person, { __typename: 'Case', id: 'c', title: '案' }],
  strict: { inner: person, title: 'S' },
  secretText: 's',
  kind: 'A',
};

function answer(query: string, profile: AccessProfile, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const filtered = filterOperation(schema, rules, profile, document, operation);
  const left = filtered.document ?? document;
  const result = execute({ schema, document: left, rootValue: root, variableValues: variables });
  const { data, errors } = result as { data: Record<string, unknown> | null; errors?: unknown };
  expect(errors).toBeUndefined();
  return {
    text: print(left),
    data: data && JSON.parse(JSON.stringify(withRefused(data, filtered.refused, variables))),
    refused: filtered.refusals.filter((one) => counts(one, variables)).map(({ path }) => path.join('.')),
  };
}

describe('an operation of a viewer who may not read all of it', () => {
  it('is run as it came when the viewer may', () => {
    const document = parse('{ me { phone } things { ... on Case { title } } secretText }');
    const all = viewer(['people:read', 'phones:read', 'cases:read', 'secrets:read']);
    const operation = getOperationAST(document);
    expect(filterOperation(schema, rules, all, document, operation as never).document).toBeNull();
    expect(filterOperation(schema, rules, viewer(null), document, operation as never).document).toBeNull();
  });

  it.each([
    ['a field', '{ me { name phone } }', { me: null }, ['me.phone']],
    ['an alias', '{ me { name: phone } }', { me: null }, ['me.name']],
    ['a fragment', 'query { me { ...F } } fragment F on Person { name phone }', { me: null }, ['me.phone']],
    ['an inline fragment', '{ me { name ... { phone } } }', { me: null }, ['me.phone']],
    ['a list', '{ me { friends { id phone } } }', { me: { friends: null } }, ['me.friends.phone']],
    [
      'nothing else',
      '{ me { name friends { phone } } }',
      { me: { name: '张**', friends: null } },
      ['me.friends.phone'],
    ],
    ['a non-null field inside', '{ strict { title inner { phone } } }', { strict: null }, ['strict.inner.phone']],
    ['a scalar type', '{ secretText kind }', { secretText: null, kind: 'A' }, ['secretText']],
    ['a policy', '{ open { title count } }', { open: null }, ['open.count']],
  ])('has null for %s that is refused, as the schema allows, and the rest', (_, query, data, refused) => {
    const got = answer(query, viewer(['people:read']));
    expect(got.data).toEqual(data);
    expect(got.refused).toEqual(refused);
    expect(got.text).not.toMatch(/phone|secretText|count/);
  });

  it('does not reach a refused type by a fragment on it, by its union or by its interface', () => {
    const some = viewer(['people:read']);
    expect(answer('{ things { __typename ... on Case { title } ... on Person { name } } }', some)).toMatchObject({
      data: { things: [{ __typename: 'Person', name: '张**' }, { __typename: 'Case' }] },
      refused: ['things'],
    });
    // A case may be behind it.
    expect(answer('{ node(id: 1) { id } }', some)).toMatchObject({ data: null, refused: ['node'] });
    expect(answer('{ node(id: 1) { ... on Person { name } } }', some).refused).toEqual(['node']);
    const cases = viewer(['cases:read']);
    expect(answer('{ node(id: 1) { ... on Person { phone name } } }', cases)).toMatchObject({
      data: null,
      refused: ['node.phone'],
    });
  });

  it('needs every rule of the types behind an interface for a field of it', () => {
    expect(answer('{ node(id: 1) { label } }', { ...nobody, scopes: null }).refused).toEqual(['node']);
    expect(answer('{ me { label id } }', nobody)).toMatchObject({
      data: { me: { label: null, id: '1' } },
      refused: ['me.label'],
    });
    expect(answer('{ me { label } }', viewer([]))).toMatchObject({ data: { me: { label: 'L' } }, refused: [] });
  });

  it('tells only of what would have been read: @skip and @include, there and around it', () => {
    const query = `query ($yes: Boolean!) { me { name phone @include(if: $yes) }
      open @skip(if: $yes) { count } ... @include(if: $yes) { secretText } }`;
    expect(answer(query, viewer(['people:read']), { yes: false })).toMatchObject({
      data: { me: { name: '张**' }, open: null },
      refused: ['open.count'],
    });
    expect(answer(query, viewer(['people:read']), { yes: true })).toMatchObject({
      data: { me: null, secretText: null },
      refused: ['me.phone', 'secretText'],
    });
  });

  it('runs without a field when all of them are refused', () => {
    expect(answer('{ secretText }', nobody)).toMatchObject({ data: { secretText: null }, refused: ['secretText'] });
    expect(answer('{ me { label } }', nobody)).toMatchObject({ data: { me: { label: null } } });
  });

  it('leaves no trace of its own in the answer', () => {
    const some = viewer(['people:read']);
    expect(answer('{ things { ... on Case { title } } }', some)).toMatchObject({
      data: { things: [{}, {}] },
      refused: ['things'],
    });
    expect(JSON.stringify(answer('{ things { ... on Case { title } } }', some).data)).toBe('{"things":[{},{}]}');
  });

  it('puts null once for a key that is asked for twice, and tells types apart all the same', () => {
    const query = `{ things { ... on Person { name } ... on Case { id } } ...A ...B }
      fragment A on Query { things { ... on Person { mobile: phone } } }
      fragment B on Query { things { ... on Person { telephone: phone } } }`;
    const cases = viewer(['cases:read']);
    expect(answer(query, cases)).toMatchObject({
      data: { things: null },
      refused: ['things.mobile', 'things.telephone'],
    });
    const labels = `{ a: things { ... on Person { x: label } } ...A } fragment A on Query { a: things { ... on Person { y: label } } }`;
    expect(answer(labels, { ...nobody, scopes: null }).data).toEqual({ a: [{ x: null, y: null }, {}] });
  });

  it('is refused when its fragments double without end', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`);
    const document = parse(`{ me { ...F0 } } ${doubling.join(' ')} fragment F40 on Person { name }`);
    expect(() => filterOperation(schema, rules, nobody, document, getOperationAST(document) as never)).toThrow(
      '50000 selections',
    );
  });
});
