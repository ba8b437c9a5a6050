import { randomUUID } from 'node:crypto';
import { answered, type Hubs } from './hubs.ts';

export interface Item {
  id: string;
  lead: string;
}

/** A command that was answered: it left the item in this version. */
export interface Answered {
  subjectId: string;
  version: number;
}

const mutation = `mutation ($input: ReportRectificationProgressInput!) {
  reportRectificationProgress(input: $input) { version } }`;
/** Those under way at a time. */
const atOnce = 24;

/** Items of several agencies that can be worked on again and again. */
export async function itemsIn(hubs: Hubs): Promise<Item[]> {
  const query = `{ rectificationItems(first: 100, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }`;
  const { rectificationItems } = await answered(hubs, query, {}, 'congress-office');
  return rectificationItems.nodes.map(({ id, leadAgency }: any) => ({ id, lead: leadAgency.slug }));
}

/**
 * Sends commands, each until it is answered, under one key so that it is done once.
 * @param between is told how many were answered, after each; others go on meanwhile
 */
export async function sendCommands(
  hubs: Hubs,
  items: readonly Item[],
  count: number,
  between: (answered: number) => unknown = () => {},
): Promise<Answered[]> {
  const done: Answered[] = [];
  let sent = 0;
  const sender = async () => {
    while (sent < count) {
      const n = sent++;
      const { id, lead } = items[n % items.length] as Item;
      const input = { id, content: `进展 ${n}`, percent: n % 100, idempotencyKey: randomUUID() };
      const { reportRectificationProgress } = await answered(hubs, mutation, { input }, lead);
      done.push({ subjectId: id, version: reportRectificationProgress.version });
      between(done.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return done;
}
