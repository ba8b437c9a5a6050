import { expect, it } from 'vitest';
import { internalMatters, matterRoles, subgraphDefinitions } from '../../gateway/subgraphs.ts';

// What is announced and listed goes as far as the matters themselves.
const announced = subgraphDefinitions.flatMap(({ nouns }) => nouns).filter(({ isPrivate }) => !isPrivate);

it('the change log and the worklist know which types are there for whoever is signed in', () => {
  const internal = announced.filter(({ visibility }) => visibility.rule !== 'PARTIES').map(({ noun }) => noun);
  expect(internal.sort()).toEqual([...internalMatters]);
});

it('and which roles see every matter of a type', () => {
  const roles = announced
    .filter(({ visibility }) => visibility.roles.length > 0)
    .map(({ noun, visibility }) => [noun, [...visibility.roles].sort()]);
  expect(Object.fromEntries(roles)).toEqual(matterRoles);
});
