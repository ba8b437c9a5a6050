/** Records of one type that were given out, of one provider. */
export interface DisclosedRecords {
  /** As the graph names it. */
  type: string;
  /** The agency that handles or leads them; null where none does. */
  provider: string | null;
  /** Whether nobody but the receiving unit knows of them. */
  sealed: boolean;
  ids: readonly string[];
}

/** Records of which something was shown under a grant. */
export interface GrantedRecords {
  grantId: string;
  ids: readonly string[];
}

/** What one fetch of a subgraph gave out. */
export interface Disclosed {
  records: readonly DisclosedRecords[];
  grants: readonly GrantedRecords[];
  /** Personal fields that were shown whole, as `Type.field`. */
  opened: readonly string[];
}

export const nothingDisclosed: Disclosed = { records: [], grants: [], opened: [] };

/** How rows are noted: their type, the property that holds their provider, and which of them are sealed. */
export interface DisclosedSource {
  type: string;
  provider: string | null;
  isSealed(row: object): boolean;
}

type Groups = Map<string | null, Set<string>>;

/** What the reads of one request give out. It notes ids alone, never a value of a record. */
export class DisclosureNotes {
  readonly #open = new Map<DisclosedSource, Groups>();
  readonly #sealed = new Map<DisclosedSource, Groups>();
  readonly #grants = new Map<string, Set<string>>();
  readonly #opened = new Set<string>();

  records(source: DisclosedSource, rows: readonly object[]): void {
    for (const row of rows as readonly Record<string, string | null | undefined>[]) {
      const groups = groupsOf(source.isSealed(row) ? this.#sealed : this.#open, source);
      const provider = source.provider === null ? null : (row[source.provider] ?? null);
      const ids = groups.get(provider);
      if (ids) ids.add(row['id'] as string);
      else groups.set(provider, new Set([row['id'] as string]));
    }
  }

  /** A personal field that was shown whole. */
  opened(field: string): void {
    this.#opened.add(field);
  }

  /** Something of a record was shown under the grant. */
  granted(grantId: string, id: string): void {
    const ids = this.#grants.get(grantId);
    if (ids) ids.add(id);
    else this.#grants.set(grantId, new Set([id]));
  }

  get disclosed(): Disclosed {
    return {
      records: [...grouped(this.#open, false), ...grouped(this.#sealed, true)],
      grants: [...this.#grants].map(([grantId, ids]) => ({ grantId, ids: [...ids] })),
      opened: [...this.#opened],
    };
  }
}

function groupsOf(notes: Map<DisclosedSource, Groups>, source: DisclosedSource): Groups {
  const found = notes.get(source);
  if (found) return found;
  const groups: Groups = new Map();
  notes.set(source, groups);
  return groups;
}

const grouped = (notes: ReadonlyMap<DisclosedSource, Groups>, sealed: boolean): DisclosedRecords[] =>
  [...notes].flatMap(([{ type }, groups]) =>
    [...groups].map(([provider, ids]) => ({ type, provider, sealed, ids: [...ids] })),
  );

/** The same of several fetches, each record once. */
export function allDisclosed(parts: readonly Disclosed[]): Disclosed {
  const [only] = parts;
  if (!only) return nothingDisclosed;
  if (parts.length === 1) return only;
  const groups = new Map<string, { of: DisclosedRecords; ids: Set<string> }>();
  for (const of of parts.flatMap(({ records }) => records)) {
    const key = `${of.type} ${of.provider} ${of.sealed}`;
    const group = groups.get(key);
    if (group) for (const id of of.ids) group.ids.add(id);
    else groups.set(key, { of, ids: new Set(of.ids) });
  }
  return {
    records: [...groups.values()].map(({ of, ids }) => ({ ...of, ids: [...ids] })),
    grants: allGranted(parts),
    opened: [...new Set(parts.flatMap(({ opened }) => opened))],
  };
}

function allGranted(parts: readonly Disclosed[]): GrantedRecords[] {
  const all = Map.groupBy(
    parts.flatMap(({ grants }) => grants),
    ({ grantId }) => grantId,
  );
  return [...all].map(([grantId, some]) => ({ grantId, ids: [...new Set(some.flatMap(({ ids }) => ids))] }));
}
