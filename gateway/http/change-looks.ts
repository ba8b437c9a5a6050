import type { Disclosed } from '../../platform/disclosure/index.ts';
import { CursorExpired, ValidationFailed } from '../../platform/errors/index.ts';
import { type Principal, rightsOf } from '../../platform/identity/principal.ts';
import { OnceATurn } from '../pipeline/index.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

export interface ChangeEdge {
  cursor: string;
  node: { sequence: number; type: string; parties: { id: string }[] };
}

export interface Look {
  edges: ChangeEdge[];
  disclosed: Disclosed;
}

export interface ChangeFilter {
  type: string[] | null;
  subjectType: string[] | null;
}

/** Events of a look; fewer means that nothing is left. */
export const lookSize = 100;

const query = `query ($first: Int!, $after: String, $filter: ChangeFilter) {
  changes(first: $first, after: $after, filter: $filter) { edges { cursor node {
    id sequence type subjectType subjectId fromState toState changedFields version occurredAt loggedAt
    parties { id } deadline { code dueOn } } } } }`;
const newest = '{ snapshot { cursor } }';

/** Looks into the change log, with what the viewer may see at that moment; once for all who look alike in one moment. */
export class ChangeLooks {
  readonly #exchange: SubgraphTransport;
  readonly #shared = new OnceATurn<Look>();

  constructor(exchange: SubgraphTransport) {
    this.#exchange = exchange;
  }

  /**
   * What is behind a place; null for the beginning.
   * @throws CursorExpired, ValidationFailed
   */
  behind(after: string | null, filter: ChangeFilter, viewer: Principal): Promise<Look> {
    const key = `${JSON.stringify([after, filter])} ${rightsOf(viewer)}`;
    return this.#shared.of(key, () => this.#look(after, filter, viewer));
  }

  /** Where the viewer's log ends. */
  async end(viewer: Principal): Promise<string> {
    const { data, errors } = await this.#exchange.send({ query: newest, viewer });
    if (errors?.[0]) throw new Error(`the change log does not answer: ${errors[0].message}`);
    return (data as { snapshot: { cursor: string } }).snapshot.cursor;
  }

  async #look(after: string | null, filter: ChangeFilter, viewer: Principal): Promise<Look> {
    const variables = { first: lookSize, after, filter };
    const { data, errors, disclosed } = await this.#exchange.send({ query, variables, viewer });
    const [error] = errors ?? [];
    if (error?.extensions['code'] === 'CURSOR_EXPIRED')
      throw new CursorExpired(String(error.extensions['oldestCursor']), String(error.extensions['oldestAt']));
    if (error?.extensions['code'] === 'VALIDATION_FAILED')
      throw new ValidationFailed({ path: 'Last-Event-ID', message: error.message });
    if (error) throw new Error(`the change log does not answer: ${error.message}`);
    return { ...(data as { changes: { edges: ChangeEdge[] } }).changes, disclosed };
  }
}
