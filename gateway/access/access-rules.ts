/** What the access directives of Apollo Federation ask of a type or field; every part that is there must be met. */
export interface AccessRule {
  /** `@authenticated` */
  authenticated: boolean;
  /** `@requiresScopes`: one of the lists, each whole. */
  scopes: readonly (readonly string[])[] | null;
  /** `@policy`: one of the lists, each whole. */
  policies: readonly (readonly string[])[] | null;
}

export interface AccessRules {
  types: ReadonlyMap<string, AccessRule>;
  /** By `Type.field`. */
  fields: ReadonlyMap<string, AccessRule>;
}

/** What a viewer has, as far as the rules ask. Viewers with equal profiles may read the same fields. */
export interface AccessProfile {
  isAuthenticated: boolean;
  /** Null when no token limits the viewer. */
  scopes: ReadonlySet<string> | null;
  policies: ReadonlySet<string>;
}

/** What the profile lacks for the rule, in words of the rule; null when it lacks nothing. */
export function lacking(rule: AccessRule | undefined, profile: AccessProfile): string | null {
  if (!rule) return null;
  if (!profile.isAuthenticated) return wanted(rule);
  const { scopes } = profile;
  if (rule.scopes && scopes && !isMet(rule.scopes, scopes)) return wanted(rule);
  if (rule.policies && !isMet(rule.policies, profile.policies)) return wanted(rule);
  return null;
}

const isMet = (lists: readonly (readonly string[])[], held: ReadonlySet<string>): boolean =>
  lists.some((list) => list.every((one) => held.has(one)));

const wanted = ({ scopes, policies }: AccessRule): string =>
  [...(scopes ?? []), ...(policies ?? [])].map((list) => list.join(' + ')).join(' | ') || 'authenticated';
