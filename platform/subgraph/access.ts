import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** What may be read without a scope. Whatever is not named here needs one: a new type is closed until somebody opens it. */
export interface SubgraphAccess {
  /** Types that anybody may read; the connections and edges over them go along. */
  public: readonly string[];
  /** Fields of those types (`Type.field`) that need the scope all the same. */
  scopedFields?: readonly string[];
  /** Types that other subgraphs extend too and that need the scope here. */
  scopedTypes?: readonly string[];
  /** Types with scopes of their own, of which any opens them; the connections and edges over them go along. */
  scopesOf?: Readonly<Record<string, readonly string[]>>;
}

/** `@requiresScopes` of Apollo Federation 2.5: any of them. */
const requiresScope = (...scopes: readonly string[]): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'requiresScopes' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'scopes' },
      value: {
        kind: Kind.LIST,
        values: scopes.map((value) => ({ kind: Kind.LIST, values: [{ kind: Kind.STRING, value }] })),
      },
    },
  ],
});

/**
 * The access rules of a subgraph's types: `<subgraph>:read` to read what is its own, `<subgraph>:write` for each mutation, unless
 * they have scopes of their own. Who follows what happens needs `<subgraph>:read` too, whatever type it is told of.
 * @param owns entities whose records are its own; others with a key belong to another subgraph, which has the rule
 * @param scopesOfSteps scopes of mutations, where it is not that of the subgraph's changes
 */
export function accessDirectives(
  name: string,
  access: SubgraphAccess,
  owns: readonly string[],
  scopesOfSteps: Readonly<Record<string, string>>,
) {
  const read = requiresScope(`${name}:read`);
  const open = new Set(access.public);
  const fields = new Set(access.scopedFields);
  const typeIsScoped = ({ name: { value }, directives = [] }: ObjectTypeDefinitionNode): boolean => {
    if (value === 'Query' || value === 'Mutation' || value === 'Subscription') return false;
    if (access.scopedTypes?.includes(value)) return true;
    const has = (directive: string) => directives.some((one) => one.name.value === directive);
    if (has('shareable') || (has('key') && !owns.includes(value))) return false;
    return !open.has(nodeOf(value));
  };
  return {
    ofType: (type: ObjectTypeDefinitionNode): ConstDirectiveNode[] => {
      const own = access.scopesOf?.[nodeOf(type.name.value)];
      if (own) return [requiresScope(...own)];
      return typeIsScoped(type) ? [read] : [];
    },
    ofField: (type: string, field: string): ConstDirectiveNode[] => {
      if (type === 'Mutation') return [requiresScope(scopesOfSteps[field] ?? `${name}:write`)];
      return type === 'Subscription' || fields.has(`${type}.${field}`) ? [read] : [];
    },
  };
}

const nodeOf = (type: string): string => type.replace(/(Connection|Edge)$/, '');
