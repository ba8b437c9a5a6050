import { anonymous } from '../../platform/identity/principal.ts';
import type { ImportOptions } from '../../platform/importing/index.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

interface Agency {
  id: string;
  creditCode: string;
  slug: string;
  name: string;
}

const query = `query ($after: String) {
  divisions { code }
  agencies(first: 100, after: $after) { nodes { id creditCode slug name } pageInfo { hasNextPage endCursor } }
}`;

/** The agencies and divisions by what people write in spreadsheets, as the directory tells them. */
export async function directoryLookup(directory: SubgraphTransport): Promise<ImportOptions['lookup']> {
  const agencies = new Map<string, string>();
  const divisions = new Set<string>();
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await directory.send({ query, variables: { after }, viewer: anonymous });
    if (!data || errors) throw new Error(`the directory does not answer: ${errors?.[0]?.message}`);
    const { nodes, pageInfo } = data['agencies'] as {
      nodes: Agency[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    for (const { id, creditCode, slug, name } of nodes)
      for (const reference of [creditCode, slug, name]) agencies.set(reference, id);
    for (const { code } of data['divisions'] as { code: string }[]) divisions.add(code);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return {
    agencyId: (reference) => agencies.get(reference) ?? null,
    isDivision: (code) => divisions.has(code),
  };
}
