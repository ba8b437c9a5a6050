import { Unavailable } from '../../platform/errors/index.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import type { Operations } from '../subgraphs.ts';

/** Something that was made public. */
export interface PublicEvent {
  id: string;
  kind: string;
  title: string;
  content: string;
  /** The day of publication, YYYY-MM-DD. */
  publishedOn: string;
  /** RFC 3339. */
  updatedAt: string;
}

/** Most events of the feed. */
export const mostEvents = 50;

const query = `{
  workReports(first: 100, orderBy: { field: UPDATED_AT, direction: DESC }) {
    nodes { id title content: summary publishedOn: reportPublishedOn updatedAt } }
  resolutions(first: 50, orderBy: { field: ADOPTED_ON, direction: DESC }) {
    nodes { id title content: text publishedOn: adoptedOn updatedAt } }
  regulations(first: 50, orderBy: { field: PASSED_ON, direction: DESC }) {
    nodes { id title content: summary publishedOn: approvedOn updatedAt } } }`;

const kinds = {
  workReports: '专项工作报告 / Work report',
  resolutions: '决议决定 / Resolution',
  regulations: '地方性法规 / Regulation',
} as const;

type Found = Omit<PublicEvent, 'kind' | 'publishedOn'> & { publishedOn: string | null };

/**
 * What anybody may see, the newest first: reports of work from their publication, resolutions from their adoption,
 * regulations from their approval.
 * @throws Unavailable when part of it cannot be read
 */
export async function publicEvents(operations: Pick<Operations, 'execute'>): Promise<PublicEvent[]> {
  const { data, errors } = await operations.execute(query, {}, anonymous);
  if (errors?.[0]) throw new Unavailable(`the public events cannot be read: ${errors[0].message}`);
  const lists = data as Record<keyof typeof kinds, { nodes: Found[] }>;
  const isPublished = (found: Found): found is Found & { publishedOn: string } => found.publishedOn !== null;
  return Object.entries(kinds)
    .flatMap(([list, kind]) =>
      lists[list as keyof typeof kinds].nodes.filter(isPublished).map((found) => ({ ...found, kind })),
    )
    .sort((one, other) => compared(other.publishedOn, one.publishedOn) || compared(one.id, other.id))
    .slice(0, mostEvents);
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
