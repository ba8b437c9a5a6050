import { readdirSync, readFileSync } from 'node:fs';
import {
  type ASTNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { graph } from '../../gateway/graph.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { compositionHints } from '../../gateway/supergraph/compose.ts';
import { schemaFiles } from '../../gateway/supergraph/schema-files.ts';
import { errorCatalogue } from '../../platform/errors/index.ts';

describe('the committed schema', () => {
  const files = schemaFiles(graph);

  it.each([...files])('schema/%s is what the code prints (npm run schema)', (name, content) => {
    expect(
      readFileSync(`schema/${name}`, 'utf8') === content,
      `schema/${name} is out of date: run npm run schema`,
    ).toBe(true);
  });

  it('is composed of subgraphs that say the same of what they share', () => {
    expect(compositionHints(graph)).toEqual([]);
  });

  it('has a file for each subgraph and none besides', () => {
    expect(readdirSync('schema/subgraphs').sort()).toEqual(graph.map(({ name }) => `${name}.graphql`).sort());
  });

  it('tells every error code, and no other', () => {
    const told = [...readFileSync('schema/ERRORS.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    expect(told).toEqual(Object.keys(errorCatalogue));
  });
});

describe.each(graph.map(({ name, sdl }) => [name, sdl] as const))('the schema of %s', (_, sdl) => {
  it('describes every type, field, argument and value, Chinese first', () => {
    expect(undescribed(parse(sdl))).toEqual([]);
  });

  it('keeps away from what the planner answers wrongly', () => {
    // @requires on a field with arguments, @interfaceObject, and keys that mix scalars and objects (found by trying).
    expect(sdl).not.toMatch(/@interfaceObject|@override|@requires\b|@context|@cacheTag/);
    expect(
      [...sdl.matchAll(/@key\(fields: "([^"]*)"/g)]
        .map((match) => match[1])
        .filter((fields) => /[{}\s]/.test(fields as string)),
    ).toEqual([]);
  });
});

const chineseFirst = /^[\p{Script=Han}“‘《「(（]|^(GraphQL|JSON|Relay|GB|SHA)/u;

/** Elements of a schema that carry a description. */
type Element = TypeDefinitionNode | FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;
const isElement = (node: ASTNode): node is Element =>
  isTypeDefinitionNode(node) || /^(Field|InputValue|EnumValue)Definition$/.test(node.kind);

function undescribed(document: DocumentNode): string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(document, {
    enter(node) {
      if (!isElement(node)) return;
      path.push(node.name.value);
      const description = node.description?.value ?? '';
      const isRoot =
        node.kind === Kind.OBJECT_TYPE_DEFINITION && /^(Query|Mutation|Subscription)$/.test(node.name.value);
      if (!isRoot && !(chineseFirst.test(description) && /[A-Za-z]/.test(description))) missing.push(path.join('.'));
    },
    leave(node) {
      if (isElement(node)) path.pop();
    },
  });
  return missing;
}

it('the check for descriptions sees what lacks one', () => {
  const schema = '"""中文 / English""" type A { """English / 中文""" x(y: Int): Int } """中文""" enum E { V }';
  expect(undescribed(parse(schema))).toEqual(['A.x', 'A.x.y', 'E', 'E.V']);
});

it('every workflow is drawn in the dictionary, and every step of it is a mutation or left to the system', () => {
  const dictionary = readFileSync('schema/DICTIONARY.md', 'utf8');
  const api = parse(readFileSync('schema/api.graphql', 'utf8'));
  const mutations = new Set<string>();
  visit(api, {
    ObjectTypeDefinition(node) {
      if (node.name.value === 'Mutation') for (const field of node.fields ?? []) mutations.add(field.name.value);
    },
  });
  const workflows = subgraphDefinitions.flatMap((definition) => definition.workflows);
  expect(workflows.map(({ noun }) => noun).filter((noun) => !dictionary.includes(`## ${noun}\n`))).toEqual([]);
  expect(dictionary.match(/```mermaid/g)).toHaveLength(workflows.length);
  const bySystemAlone = ({ actors }: { actors: readonly string[] }) => actors.every((actor) => actor === 'SYSTEM');
  const missing = workflows.flatMap(({ noun, transitions }) =>
    transitions
      .filter((one) => !bySystemAlone(one) && !mutations.has(one.action))
      .map((one) => `${noun}.${one.action}`),
  );
  expect([...new Set(missing)]).toEqual([]);
});
