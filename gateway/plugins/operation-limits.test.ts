import { type FragmentDefinitionNode, getOperationAST, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { sizeOf } from './operation-limits.ts';

function size(query: string, variables = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return sizeOf(operation, new Map(fragments.map((fragment) => [fragment.name.value, fragment])), variables);
}

it('multiplies pages inside pages', () => {
  expect(size('{ a(first: 10) { nodes { b(first: 5) { nodes { id } } } } }')).toEqual({ depth: 5, objects: 10 + 50 });
});

it('takes page sizes from variables, the default when none is given, and never more than a page can hold', () => {
  expect(size('query ($n: Int) { a(first: $n) { nodes { id } } }', { n: 7 }).objects).toBe(7);
  expect(size('{ a { nodes { id } } }').objects).toBe(20);
  expect(size('{ a(first: 99999) { nodes { id } } }').objects).toBe(100);
  expect(size('{ a(first: -5) { nodes { id } } }').objects).toBe(1);
});

it('counts aliases each and fragments wherever they are spread', () => {
  expect(size('{ x: a { nodes { id } } y: a { nodes { id } } }').objects).toBe(40);
  expect(size('{ a(first: 3) { ...F } } fragment F on A { nodes { b { id } } }')).toEqual({ depth: 4, objects: 3 + 3 });
});
