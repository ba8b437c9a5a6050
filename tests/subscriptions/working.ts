import { expect } from 'vitest';
import type { WritableHub } from '../hub.ts';
import { as } from './as.ts';
import type { Heard } from './clients.ts';

export const ofItem = `subscription ($id: ID, $after: String) {
  rectificationItemChanged(id: $id, after: $after) { id version leadAgency { slug } } }`;
export const ofLog = `subscription ($after: String, $filter: ChangeFilter) {
  log: changes(after: $after, filter: $filter) { id sequence type subjectId parties { slug } } }`;

/** The events that were told; an end that comes as a last result is none. */
export const events = ({ results }: Heard): any[] =>
  results.flatMap(({ extensions }) => (extensions?.event ? [extensions.event] : []));
export const heard = (stream: Heard, count: number) =>
  expect.poll(() => stream.results.length, { timeout: 10_000, interval: 20 }).toBe(count);

/** One item that can be worked on again and again, and where the log stands. */
export async function workOn(hub: WritableHub) {
  const { data } = await hub.ask(
    '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }',
  );
  const [{ id, leadAgency }] = data.rectificationItems.nodes;
  const item = { id: id as string, lead: leadAgency.slug as string };
  return {
    item,
    /** Changes the item and sees that the log tells of it; gives its version afterwards. */
    async report(content: string): Promise<number> {
      const { data, errors } = await hub.ask(
        'mutation ($input: ReportRectificationProgressInput!) { reportRectificationProgress(input: $input) { version } }',
        { input: { id: item.id, content, percent: 50 } },
        as(item.lead),
      );
      expect(errors).toEqual([]);
      await hub.settle();
      return data.reportRectificationProgress.version;
    },
    /** Lets the log tell of the item once more, without anything having happened to it. */
    async again(): Promise<void> {
      const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
      await exchange?.database.em().execute(
        `insert into exchange.change select gen_random_uuid(), (select max(sequence) + 1 from exchange.change), source, type,
             subject_type, subject_id, parties, from_state, to_state, changed_fields, version, occurred_at, now(), data
           from exchange.change where subject_id = ? order by sequence desc limit 1`,
        [item.id],
      );
    },
    /** The cursor behind which nothing has happened yet. */
    async now(): Promise<string> {
      await hub.settle();
      const { data } = await hub.ask('{ changes(last: 1) { pageInfo { endCursor } } }');
      return data.changes.pageInfo.endCursor;
    },
  };
}
