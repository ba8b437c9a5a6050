import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type ValueNode,
  visit,
} from 'graphql';
import type { AccessRule, AccessRules } from '../access/access-rules.ts';

const accessDirectives = new Set(['authenticated', 'requiresScopes', 'policy']);
const features = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//;
const isScalarOfThem = (name: string) => /^(requiresScopes|policy)__/.test(name);

export interface SplitSupergraph {
  /** The supergraph without access rules: `@apollo/gateway` 2.14 refuses to load one that has them. */
  executable: string;
  rules: AccessRules;
}

/** Takes the access directives out of a supergraph that keeps them for other engines. */
export function splitAccess(supergraphSdl: string): SplitSupergraph {
  const types = new Map<string, AccessRule>();
  const fields = new Map<string, AccessRule>();
  const noteFields = (node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): undefined => {
    note(types, node.name.value, node.directives);
    for (const field of node.fields ?? []) note(fields, `${node.name.value}.${field.name.value}`, field.directives);
  };
  const document: DocumentNode = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive(node) {
      if (accessDirectives.has(node.name.value)) return null;
      const url = node.name.value === 'link' && node.arguments?.find(({ name }) => name.value === 'url')?.value;
      return url && url.kind === Kind.STRING && features.test(url.value) ? null : undefined;
    },
    DirectiveDefinition: (node) => (accessDirectives.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition(node) {
      if (isScalarOfThem(node.name.value)) return null;
      note(types, node.name.value, node.directives);
      return undefined;
    },
    EnumTypeDefinition: (node) => note(types, node.name.value, node.directives),
    ObjectTypeDefinition: noteFields,
    InterfaceTypeDefinition: noteFields,
  });
  return { executable: print(document), rules: { types, fields } };
}

function note(
  rules: Map<string, AccessRule>,
  coordinate: string,
  directives: readonly ConstDirectiveNode[] = [],
): undefined {
  const found = directives.filter(({ name }) => accessDirectives.has(name.value));
  if (found.length === 0) return undefined;
  const lists = (directive: string, argument: string) => {
    const one = found.find(({ name }) => name.value === directive);
    const value = one?.arguments?.find(({ name }) => name.value === argument)?.value;
    return value ? (strings(value) as string[][]) : null;
  };
  rules.set(coordinate, {
    authenticated: found.some(({ name }) => name.value === 'authenticated'),
    scopes: lists('requiresScopes', 'scopes'),
    policies: lists('policy', 'policies'),
  });
  return undefined;
}

const strings = (value: ValueNode): unknown =>
  value.kind === Kind.LIST ? value.values.map(strings) : (value as { value: string }).value;
