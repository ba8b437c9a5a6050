import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import { ItemOrganisers } from './item-organisers.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());

it('gives the items of before the organiser of their inspection, and lets worklists read anew who owes what', async () => {
  const { database, due } = opened.subgraph;
  const em = database.em();
  const organisers = () =>
    database.rows<{ id: string; organiserId: string; version: number }>(
      sql`select t.id, t.organiser_id as "organiserId", t.version from inspections.rectification_item t order by t.id`,
    );
  const seeded = await organisers();
  expect(seeded.length).toBeGreaterThan(0);
  await em.execute('alter table inspections.rectification_item drop column organiser_id');
  await em.execute('alter table inspections.inspection drop constraint inspection_id_organiser_id_key');
  const place = await due.place();

  const migration = new ItemOrganisers(em.getDriver(), database.orm.config);
  migration.up();
  for (const statement of migration.getQueries()) await em.execute(statement as string);

  expect(await organisers()).toEqual(seeded);
  const { subjectIds } = await due.changedSince(place, 1_000);
  const running = await database.rows<{ id: string }>(
    sql`select distinct t.id from inspections.rectification_item t join inspections.deadline d on d.subject_id = t.id
        where d.met_on is null`,
  );
  expect(subjectIds.sort()).toEqual(running.map(({ id }) => id).sort());
  await expect(em.execute('update inspections.rectification_item set organiser_id = lead_agency_id')).rejects.toThrow(
    /foreign key/,
  );
});
