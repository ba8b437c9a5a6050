import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { inputWith, type NamedPlace, placesOf } from '../command-inputs.ts';
import { type HubAnswer, office, openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
/** Of the deputy, who may name no other. */
let demands: string[];
beforeAll(async () => {
  hub = await openWritableHub();
  const own = await hub.ask('query ($id: ID!) { deputy(id: $id) { demands(first: 4) { nodes { id } } } }', {
    id: deputy['x-development-deputy'],
  });
  demands = own.data.deputy.demands.nodes.map(({ id }: { id: string }) => id);
});
afterAll(() => hub.close());

const places = placesOf(subgraphDefinitions).filter(({ refersTo }) => refersTo !== undefined);
const unknown = seedId('nothing', 'of this name');
/** What no record of the type has for its key. */
const unknownOf = ({ refersTo }: NamedPlace) => (refersTo === 'Division' ? '999999' : unknown);
const deputy = { 'x-development-deputy': seedId('deputy', 1) };

function send(
  action: string,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<HubAnswer> {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  return hub.ask(`mutation ($input: ${type}) { ${action}(input: $input) { __typename } }`, { input }, headers);
}

const faults = ({ errors }: HubAnswer): { path: string; message: string }[] =>
  errors.flatMap(({ extensions }) => extensions['fields'] ?? []);

/** All steps that were ever taken and all events: nothing is written without one of them. */
async function written(): Promise<unknown> {
  const counts = [];
  for (const { database, outbox, name } of hub.subgraphs)
    if (outbox)
      counts.push(
        await database.rows(
          sql`select (select count(*) from ${raw(`"${name}".history`)})::int as history, (select count(*) from ${raw(`"${name}".outbox`)})::int as outbox`,
        ),
      );
  return counts;
}

const given = (place: NamedPlace, id: string) => {
  const schema = subgraphDefinitions.find(({ nouns }) => nouns.some(({ noun }) => noun === place.noun))?.schema;
  if (!schema) throw new Error(`no subgraph has ${place.noun}`);
  const complete = place.action === 'submitSuggestion' ? rest : [];
  return inputWith(schema, place.action, new Map([...complete, [place.path, id]]));
};

/** Needed unless the suggestion is a draft already. */
const rest = (['title', 'body', 'sessionName'] as const)
  .map((name): [string, string] => [name, '正文'])
  .concat([
    ['category', ''],
    ['period', ''],
    ['divisionCode', '150802100'],
  ]);

/** Where the fault of a list of objects is told: at the first of them. */
const told = (path: string) => new RegExp(`^input\\.${path.replaceAll('.', '(\\.0)?\\.')}$`);

describe('a command that names a record of another subgraph', () => {
  it.each(places)('$action is refused when $path is unknown, and writes nothing', async (place) => {
    const before = await written();
    const answer = await send(place.action, given(place, unknownOf(place)), deputy);
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['VALIDATION_FAILED']);
    expect(faults(answer)).toContainEqual({
      path: expect.stringMatching(told(place.path)),
      message: expect.stringContaining(
        `There is no such ${place.refersTo}, or none that you may see: ${unknownOf(place)}`,
      ),
    });
    expect(await written()).toEqual(before);
  });

  const known: Record<string, () => Promise<string>> = {
    Division: async () => '150802100',
    Agency: async () => seedId('agency', 'water-bureau'),
    Deputy: async () => seedId('deputy', 1),
    Demand: async () => demands[0] as string,
    LiaisonStation: () => first('liaisonStations'),
    Suggestion: () => first('suggestions'),
    Inspection: () => first('inspections'),
    Petition: () => first('petitions'),
  };
  const first = async (list: string) =>
    (await hub.ask(`{ ${list}(first: 1) { nodes { id } } }`)).data[list].nodes[0].id;

  it.each(places)('$action finds nothing wrong with $path when it is there', async (place) => {
    const id = await (known[place.refersTo as string] as () => Promise<string>)();
    const answer = await send(place.action, given(place, id), place.noun === 'SupervisionPlan' ? office : deputy);
    expect(
      faults(answer).filter(({ path, message }) => told(place.path).test(path) && /There is no such/.test(message)),
    ).toEqual([]);
  });
});

describe('what the viewer may not see', () => {
  const suggestion = {
    title: '修渠',
    body: '正文',
    sessionName: '五次会议',
    divisionCode: '150802100',
    category: 'AGRICULTURE_AND_WATER',
    period: 'SESSION',
  };
  const sealed = seedId('demand', 'sealed-1');
  const open = () => demands[0] as string;

  it('is told in the words of what is not there: a sealed demand', async () => {
    const before = await written();
    const answer = await send(
      'submitSuggestion',
      { ...suggestion, originDemandIds: [sealed, open(), unknown] },
      deputy,
    );
    const petitions = hub.subgraphs.find(({ name }) => name === 'petitions');
    expect(await petitions?.database.rows(sql`select from petitions.demand where id = ${sealed}`)).toHaveLength(1);
    expect(faults(answer).map(({ path }) => path)).toEqual(['input.originDemandIds', 'input.originDemandIds']);
    const [one, other] = faults(answer).map(({ message }) => message);
    expect(one?.replaceAll(sealed, unknown)).toBe(other);
    expect(await written()).toEqual(before);
  });

  it('does not undo the answer of a command that was done before: the same key gives it again', async () => {
    const demand = demands[3] as string;
    const input = { ...suggestion, originDemandIds: [demand], idempotencyKey: 'before-it-was-sealed' };
    const first = await hub.ask(
      'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { id } }',
      { input },
      deputy,
    );
    expect(first.errors).toEqual([]);
    const petitions = hub.subgraphs.find(({ name }) => name === 'petitions');
    await petitions?.database.em().execute(`update petitions.demand set kind = 'ACCUSATION' where id = ?`, [demand]);
    const again = await hub.ask(
      'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { id } }',
      { input },
      deputy,
    );
    expect(again.errors).toEqual([]);
    expect(again.data).toEqual(first.data);
    const anew = await send('submitSuggestion', { ...input, idempotencyKey: 'after' }, deputy);
    expect(faults(anew).map(({ path }) => path)).toEqual(['input.originDemandIds']);
  });

  it('is a draft too: a demand is converted into a suggestion that was submitted', async () => {
    const drafted = await hub.ask(
      'mutation ($input: DraftSuggestionInput!) { draftSuggestion(input: $input) { id } }',
      { input: suggestion },
      deputy,
    );
    expect(drafted.errors).toEqual([]);
    const { id } = drafted.data.draftSuggestion;
    const input = { id: open(), into: 'SUGGESTION', suggestionId: id };
    const other = { 'x-development-deputy': seedId('deputy', 2) };
    expect(faults(await send('convertDemand', input, other)).map(({ path }) => path)).toEqual(['input.suggestionId']);
    expect((await send('submitSuggestion', { id }, deputy)).errors).toEqual([]);
    expect(faults(await send('convertDemand', input, other))).toEqual([]);
  });

  it('costs one statement more, however many are named', async () => {
    const cost = async (originDemandIds: string[]) => {
      const { errors, statements } = await send('submitSuggestion', { ...suggestion, originDemandIds }, deputy);
      expect(errors).toEqual([]);
      return statements.filter((statement) => statement.startsWith('petitions:')).length;
    };
    expect(await cost([])).toBe(0);
    expect(await cost([open()])).toBe(1);
    expect(await cost(demands.slice(0, 3))).toBe(1);
  });
});
