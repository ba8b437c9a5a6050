import { graphql } from 'graphql';
import type { Principal } from '../identity/principal.ts';
import type { Subgraph } from '../subgraph/index.ts';
import { agencyViewer } from './viewers.ts';

/** The viewer that sees all that is not sealed. */
export const congressOffice = agencyViewer(
  'congress-office',
  'CONGRESS_OFFICE',
  'CHAIRPERSONS_MEETING',
  'STANDING_COMMITTEE',
);

export interface Answer {
  data: any;
  errors: { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  /** Texts of the SQL statements that the answer cost. */
  statements: string[];
}

/**
 * Runs an operation on one subgraph alone, and counts its SQL statements; as the office of the congress, which may see all
 * that is not sealed, unless told.
 */
export async function ask(
  subgraph: Subgraph,
  source: string,
  variables: Record<string, unknown> = {},
  viewer: Principal = congressOffice,
): Promise<Answer> {
  const statements: string[] = [];
  const stop = subgraph.database.onStatement((text) => statements.push(text));
  try {
    const { data, errors = [] } = await graphql({
      schema: subgraph.schema,
      source,
      variableValues: variables,
      contextValue: subgraph.context(viewer),
    });
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors: JSON.parse(JSON.stringify(errors)), statements };
  } finally {
    stop();
  }
}
