import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { openedHub } from '../hub.ts';

interface Entry {
  code: string;
  attribute: string;
  conditions: string | null;
  fields: string[];
  provider: { slug: string } | null;
}

let all: Entry[];
beforeAll(async () => {
  const hub = await openedHub();
  const { data, errors } = await hub.ask(
    '{ catalogue(first: 100) { nodes { code attribute conditions fields provider { slug } } } }',
  );
  expect(errors).toEqual([]);
  all = data.catalogue.nodes;
});

it('the catalogue names fields that the graph has, each in one item, and providers of the directory', () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
  expect(all.length).toBeGreaterThan(3);
  const fields = all.flatMap((entry) => entry.fields);
  expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
  for (const field of fields) {
    const [type, name] = field.split('.') as [string, string];
    const found = schema.getType(type);
    expect(isObjectType(found) && Object.hasOwn(found.getFields(), name), field).toBe(true);
  }
  for (const { code, provider } of all) expect(provider?.slug, code).toEqual(expect.any(String));
});

it('what is shared on conditions says which, and what is not shared says why', () => {
  for (const { code, attribute, conditions } of all)
    expect(conditions !== null, code).toBe(attribute !== 'UNCONDITIONAL');
});
