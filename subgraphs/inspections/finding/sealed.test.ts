import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';

let subgraph: Subgraph;
let clues: { id: string; description: string; receipt: string; handedOverTo: string }[];
let uncopied: { id: string; title: string; number: string }[];
beforeAll(async () => {
  subgraph = await openedSubgraph(inspections);
  clues = await subgraph.database.rows(
    sql`select id, description, receipt_number as "receipt", handed_over_to_id as "handedOverTo" from inspections.inspection_finding where kind = 'CASE_CLUE'`,
  );
  uncopied = await subgraph.database.rows(
    sql`select id, title, number from inspections.recommendation where not copied_to_congress and not reported_to_congress`,
  );
});

/** Everything below a type that can be asked for without arguments, to a depth. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = Object.values((named as GraphQLObjectType).getFields()).filter(
    (field: GraphQLField<unknown, unknown>) =>
      !field.args.some(isRequiredArgument) && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const pageSize = (field: GraphQLField<unknown, unknown>) =>
    field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
  return `{ ${fields.map((field) => `${field.name}${pageSize(field)} ${selection(field.type, depth - 1)}`).join(' ')} }`;
}

/** Every list of Query, with all that hangs on its nodes. */
const everyList = (): string[] =>
  Object.values(subgraph.schema.getQueryType()?.getFields() ?? {})
    .filter(
      (field) =>
        isObjectType(getNamedType(field.type)) && !field.args.some(isRequiredArgument) && !field.name.startsWith('_'),
    )
    .map(
      (field) =>
        `{ ${field.name}(first: 100) { totalCount nodes ${selection((getNamedType(field.type) as GraphQLObjectType).getFields()['nodes']?.type as GraphQLOutputType, 2)} } }`,
    );

describe('case clues', () => {
  it('are there, hold a receipt and nothing of the case, and have been handed over', () => {
    expect(clues).toHaveLength(2);
    expect(clues.map(({ handedOverTo }) => handedOverTo).sort()).toEqual(
      [seedId('agency', 'supervisory-commission'), seedId('agency', 'petition-service')].sort(),
    );
  });

  it('show on no list and on nothing that hangs on a list', async () => {
    const lists = everyList();
    expect(lists).toHaveLength(5);
    let answers = '';
    for (const list of lists) {
      const { data, errors } = await ask(subgraph, list);
      expect(errors).toEqual([]);
      answers += JSON.stringify(data);
    }
    expect(answers).toContain('秸秆综合利用收储运体系不健全');
    expect(answers).not.toContain('CASE_CLUE');
    for (const { id, description, receipt } of clues)
      for (const secret of [id, description, receipt]) expect(answers).not.toContain(secret);
    for (const { id, title } of uncopied) for (const secret of [id, title]) expect(answers).not.toContain(secret);
  });

  it('are not counted, not found by search and not named by the schema', async () => {
    const { data } = await ask(
      subgraph,
      `{ all: inspectionFindings { totalCount } byText: inspectionFindings(filter: { search: "移送" }) { totalCount }
         byPlace: inspectionFindings(filter: { inspectionId: "${seedId('inspection', 3)}" }) { totalCount } }`,
    );
    expect(data).toEqual({ all: { totalCount: 30 }, byText: { totalCount: 0 }, byPlace: { totalCount: 6 } });
    expect(inspections.sdl).not.toMatch(/CASE_CLUE|handedOver|receiptNumber/);
  });

  it('answer by id as if they did not exist', async () => {
    for (const { id } of clues) {
      const [clue, nobody] = await Promise.all(
        [id, seedId('nobody', 1)].map((one) => ask(subgraph, `{ inspectionFinding(id: "${one}") { id } }`)),
      );
      expect(clue?.errors[0]?.extensions['code']).toBe('NOT_FOUND');
      expect(clue?.errors[0]?.message.replaceAll(id, '')).toBe(
        nobody?.errors[0]?.message.replaceAll(seedId('nobody', 1), ''),
      );
    }
  });

  it('cannot become an item, whatever the code does', async () => {
    await expect(
      subgraph.database.rows(
        sql`update inspections.rectification_item set finding_id = ${clues[0]?.id}::uuid where number = '2025-03-01'`,
      ),
    ).rejects.toThrow(/foreign key/);
  });
});

describe('recommendations that were neither copied nor reported to the congress', () => {
  it('exist for nobody', async () => {
    expect(uncopied).toHaveLength(4);
    for (const { id, title } of uncopied) {
      const one = await ask(subgraph, `{ recommendation(id: "${id}") { id } }`);
      expect(one.errors[0]?.extensions['code']).toBe('NOT_FOUND');
      const reference = await ask(
        subgraph,
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Recommendation { id title } } }',
        { r: [{ __typename: 'Recommendation', id }] },
      );
      expect(reference.data._entities).toEqual([null]);
      const found = await ask(
        subgraph,
        'query ($s: String!) { recommendations(filter: { search: $s }) { totalCount } }',
        {
          s: title,
        },
      );
      expect(found.data.recommendations.totalCount).toBe(0);
    }
    const { data } = await ask(
      subgraph,
      '{ recommendations { totalCount nodes { number copiedToCongress reportedToCongress } } }',
    );
    expect(data.recommendations.totalCount).toBe(12);
    for (const { copiedToCongress, reportedToCongress } of data.recommendations.nodes)
      expect(copiedToCongress || reportedToCongress).toBe(true);
    // No gap in the numbers tells of them.
    expect(data.recommendations.nodes.map(({ number }: any) => number).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(3, '0')}`),
    );
  });
});
