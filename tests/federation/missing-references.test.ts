import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const nobody = seedId('nothing', 'of this name');

describe('a record that names one which is not there, or not for this viewer', () => {
  it('keeps its own fields, and names those alone that the viewer may see: a suggestion from a sealed demand', async () => {
    const deputyId = seedId('deputy', 1);
    const {
      data: {
        deputy: { demands },
      },
    } = await hub.ask('query ($id: ID!) { deputy(id: $id) { demands(first: 3) { nodes { id } } } }', { id: deputyId });
    const content = { title: '修渠', body: '正文', sessionName: '五次会议', divisionCode: '150802100' };
    const { data: made } = await hub.ask(
      `mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { id } }`,
      {
        input: {
          ...content,
          category: 'AGRICULTURE_AND_WATER',
          period: 'SESSION',
          originDemandIds: demands.nodes.map((demand: { id: string }) => demand.id),
        },
      },
      { 'x-development-deputy': deputyId },
    );
    const { id } = made.submitSuggestion;
    // A demand may be sealed when it has been named already.
    const deputies = hub.subgraphs.find(({ name }) => name === 'deputies');
    for (const [position, demandId] of [seedId('demand', 'sealed-1'), nobody].entries())
      await deputies?.database
        .em()
        .execute('update deputies.origin_demand set demand_id = ? where suggestion_id = ? and position = ?', [
          demandId,
          id,
          position,
        ]);
    const query = (fields: string) => `query ($id: ID!) { suggestion(id: $id) { title originDemands { ${fields} } } }`;
    const shown = await hub.ask(query('id state'), { id });
    expect(shown.errors).toEqual([]);
    expect(shown.data.suggestion).toEqual({
      title: content.title,
      originDemands: [{ id: demands.nodes[2].id, state: expect.any(String) }],
    });
    // Not by their keys either, which the planner asks nobody else for.
    for (const fields of ['id', '__typename']) {
      expect((await hub.ask(query(fields), { id })).data.suggestion.originDemands).toHaveLength(1);
      const stranger = await hub.ask(query(fields), { id }, { 'x-development-agency': 'supervisory-commission' });
      expect([stranger.data.suggestion.originDemands, stranger.errors]).toEqual([[], []]);
    }
  });

  it('says at which place, instead of an answer without data or error', async () => {
    const inspections = hub.subgraphs.find(({ name }) => name === 'inspections');
    const [item] = (await hub.ask('{ rectificationItems(first: 1) { nodes { id } } }')).data.rectificationItems.nodes;
    await inspections?.database
      .em()
      .execute('update inspections.rectification_item set lead_agency_id = ? where id = ?', [nobody, item.id]);
    const { errors } = await hub.ask('query ($id: ID!) { rectificationItem(id: $id) { state leadAgency { name } } }', {
      id: item.id,
    });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['rectificationItem', 'leadAgency', 'name'],
        extensions: { code: 'NOT_FOUND' },
      }),
    ]);
  });
});
