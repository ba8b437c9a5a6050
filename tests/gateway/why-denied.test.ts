import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, office, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

const query =
  'query ($operation: String!, $name: String) { whyDenied(operation: $operation, operationName: $name) { path coordinate reason needs catalogueItems message } }';
const why = async (operation: string, headers: Record<string, string>, name?: string) => {
  const { data, errors } = await hub.ask(query, { operation, name }, headers);
  return { denials: data?.whyDenied, errors };
};
const as = (slug: string) => ({ 'x-development-agency': slug });

describe('whyDenied', () => {
  it('names the scope that each refused field needs, and the item of the catalogue that has it', async () => {
    const operation =
      '{ agencies { totalCount } found: petitions(first: 1) { nodes { title } } agency(slug: "ecology-bureau") { rectificationItems { totalCount } } }';
    const { denials } = await why(operation, {});
    expect(denials).toEqual([
      expect.objectContaining({ path: ['found'], reason: 'NO_SCOPE', needs: 'petitions:read' }),
      expect.objectContaining({
        path: ['agency', 'rectificationItems'],
        reason: 'NO_SCOPE',
        needs: 'inspections:read',
      }),
    ]);
  });

  it('runs nothing, and says nothing where nothing is refused', async () => {
    const answer = await hub.ask(query, { operation: '{ petitions(first: 1) { nodes { title } } }' }, office);
    expect(answer.data.whyDenied).toEqual([]);
    expect(answer.statements).toEqual([]);
  });

  it('names the item to ask for where a grant is missing, also inside a fragment', async () => {
    const operation =
      '{ petitions(first: 1) { nodes { petitioner { maskedName called: name ...P } } } } fragment P on Petitioner { phone }';
    const { denials } = await why(operation, as('health-commission'));
    expect(denials).toEqual([
      {
        path: ['petitions', 'nodes', 'petitioner', 'called'],
        coordinate: 'Petitioner.name',
        reason: 'NO_GRANT',
        needs: null,
        catalogueItems: ['petitioners'],
        message: expect.stringContaining('requestShare'),
      },
      expect.objectContaining({ coordinate: 'Petitioner.phone', reason: 'NO_GRANT' }),
    ]);
    expect((await why(operation, as('petition-service'))).denials).toEqual([]);
  });

  it('looks at the operation that is named', async () => {
    const two = 'query A { agencies { totalCount } } query B { petitions { totalCount } }';
    expect((await why(two, {}, 'A')).denials).toEqual([]);
    expect((await why(two, {}, 'B')).denials).toHaveLength(1);
    expect((await why(two, {})).errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it.each([
    ['a syntax error', '{ '],
    ['an unknown field', '{ nothing }'],
    ['too many tokens', `{ agencies { ${'totalCount '.repeat(10_001)} } }`],
  ])('says what is wrong with %s', async (_, operation) => {
    const { errors } = await why(operation, office);
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'operation' }] });
  });
});
