import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

it('every subgraph with limits finds those that run without reading those that were met', async () => {
  for (const { name, database, due } of hub.subgraphs.filter(({ due: { nouns } }) => nouns.length > 0)) {
    const indexes = await database.rows<{ definition: string }>(
      sql`select indexdef as "definition" from pg_indexes where schemaname = ${name} and tablename = 'deadline'`,
    );
    const running = indexes.flatMap(
      ({ definition }) => /\(([^)]*)\) WHERE \(met_on IS NULL\)/.exec(definition)?.[1] ?? [],
    );
    expect(running.sort(), `${name}: ${due.nouns}`).toEqual(['code, due_on', 'id']);
  }
});
