import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
} from 'graphql';
import type { NamedSdl } from './named-sdl.ts';

type Definition = TypeDefinitionNode | TypeExtensionNode;

/** The types of one subgraph, each with its extensions. */
export class SubgraphTypes {
  readonly name: string;
  readonly #definitions = new Map<string, Definition[]>();
  /** Names that a `@provides` of this subgraph has in it. */
  readonly #provided = new Set<string>();
  /** Fields that another subgraph has taken over, such as `Type.field`. */
  readonly #overridden = new Set<string>();

  constructor({ name, sdl }: NamedSdl) {
    this.name = name;
    for (const node of parse(sdl).definitions as readonly Definition[])
      if ('name' in node && /Type(Definition|Extension)$/.test(node.kind))
        this.#definitions.set(node.name.value, [...(this.#definitions.get(node.name.value) ?? []), node]);
    for (const type of this.names())
      for (const field of this.fields(type).values())
        for (const name of textOf(directiveOf(field, 'provides'), 'fields').match(/\w+/g) ?? [])
          this.#provided.add(name);
  }

  names(): string[] {
    return [...this.#definitions.keys()];
  }

  has(type: string): boolean {
    return this.#definitions.has(type);
  }

  fields(type: string): ReadonlyMap<string, FieldDefinitionNode> {
    const fields = this.#of(type).flatMap((node): readonly FieldDefinitionNode[] =>
      hasFields(node) ? (node.fields ?? []) : [],
    );
    return new Map(fields.map((field) => [field.name.value, field]));
  }

  /** Fields of this subgraph that are taken from others, with the subgraph that they are taken from. */
  overriding(): { from: string; field: string }[] {
    return this.names().flatMap((type) =>
      [...this.fields(type)].flatMap(([name, field]) => {
        const from = textOf(directiveOf(field, 'override'), 'from');
        return from ? [{ from, field: `${type}.${name}` }] : [];
      }),
    );
  }

  giveUp(field: string): void {
    this.#overridden.add(field);
  }

  /** The subgraph's own fields, and those of others that it can give on some way. */
  resolved(type: string): Map<string, FieldDefinitionNode> {
    const isExternal = this.#of(type).some((node) => directiveOf(node, 'external'));
    return new Map(
      [...this.fields(type)].filter(
        ([name, field]) =>
          !this.#overridden.has(`${type}.${name}`) &&
          (!(isExternal || directiveOf(field, 'external')) || this.#provided.has(name)),
      ),
    );
  }

  isInterface(type: string): boolean {
    return this.#of(type).some(({ kind }) => /^Interface/.test(kind));
  }

  isAbstract(type: string): boolean {
    return this.#of(type).some(({ kind }) => /^(Interface|Union)/.test(kind));
  }

  isInterfaceObject(type: string): boolean {
    return this.#of(type).some((node) => directiveOf(node, 'interfaceObject'));
  }

  /** Object types that a value of the type can be of, in this subgraph. */
  possible(type: string): string[] {
    if (!this.isAbstract(type)) return this.#definitions.has(type) ? [type] : [];
    const members = this.#of(type).flatMap((node) => ('types' in node ? (node.types ?? []) : []));
    return [
      ...members.map(({ name }) => name.value),
      ...this.names().filter((one) => !this.isAbstract(one) && this.interfaces(one).includes(type)),
    ];
  }

  interfaces(type: string): string[] {
    return this.#of(type).flatMap((node) =>
      'interfaces' in node ? (node.interfaces ?? []).map(({ name }) => name.value) : [],
    );
  }

  /** How many keys a record of the type can be asked for by, and how many are there only to tell it. */
  keys(type: string): { resolvable: number; fixed: number } {
    const keys = this.#keys(type);
    const fixed = keys.filter(({ arguments: given = [] }) =>
      given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
    ).length;
    return { resolvable: keys.length - fixed, fixed };
  }

  /** The selection of each key. */
  keyFields(type: string): string[] {
    return this.#keys(type).map((key) => textOf(key, 'fields'));
  }

  #keys(type: string): ConstDirectiveNode[] {
    return this.#of(type).flatMap(({ directives = [] }) => directives.filter((one) => isNamed(one, 'key')));
  }

  #of(type: string): readonly Definition[] {
    return this.#definitions.get(type) ?? [];
  }
}

/** The types of all subgraphs of one graph. */
export function typesOf(subgraphs: readonly NamedSdl[]): SubgraphTypes[] {
  const all = subgraphs.map((one) => new SubgraphTypes(one));
  for (const { from, field } of all.flatMap((types) => types.overriding()))
    all.find(({ name }) => name === from)?.giveUp(field);
  return all;
}

/** Each two of them once. */
export const pairsOf = (all: readonly SubgraphTypes[]): [SubgraphTypes, SubgraphTypes][] =>
  all.flatMap((here, at) => all.slice(at + 1).map((there): [SubgraphTypes, SubgraphTypes] => [here, there]));

/** Whether values of the type are lists of lists. */
export function isGrid(type: TypeNode): boolean {
  const outer = nullable(type);
  return outer.kind === Kind.LIST_TYPE && nullable(outer.type).kind === Kind.LIST_TYPE;
}

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

export function namedType(type: TypeNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}

const isNamed = ({ name }: ConstDirectiveNode, directive: string): boolean =>
  name.value === directive || name.value === `federation__${directive}`;

export const directiveOf = (
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | undefined => directives.find((one) => isNamed(one, name));

export function textOf(directive: ConstDirectiveNode | undefined, argument: string): string {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

const hasFields = (
  node: Definition,
): node is Extract<Definition, { readonly fields?: readonly FieldDefinitionNode[] }> =>
  /^(Object|Interface)Type/.test(node.kind);
