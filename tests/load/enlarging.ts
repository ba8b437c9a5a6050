import type pg from 'pg';

/**
 * The seed gives an inspection six items at most. The inspections in order are filled up to fifty with copies, led by the
 * agencies outside of the congress in turn.
 */
export async function enlarge(client: pg.Client, items: number): Promise<void> {
  const { rows } = await client.query(`
      select string_agg(quote_ident(column_name), ', ') as copied,
        string_agg('kind.' || quote_ident(column_name), ', ') as values
      from information_schema.columns
      where table_schema = 'inspections' and table_name = 'rectification_item' and is_generated = 'NEVER'
        and column_name not in ('id', 'number', 'lead_agency_id', 'co_agency_ids')`);
  const { copied, values } = rows[0];
  await client.query(
    `
      with filled as (
        select inspection_id, min(id::text)::uuid as like_id, count(*) as has from inspections.rectification_item
        group by 1 order by 1 limit $1
      ), leader as (
        select id, row_number() over (order by slug) - 1 as turn, count(*) over () as agencies
        from agencies.agency where organ <> 'CONGRESS'
      )
      insert into inspections.rectification_item (id, number, lead_agency_id, co_agency_ids, ${copied})
      select overlay(overlay(md5(like_id::text || n)::text placing '7' from 13) placing '8' from 17)::uuid,
        number || '-' || n, leader.id, '{}', ${values}
      from filled
      cross join lateral generate_series(has + 1, 50) as n
      join inspections.rectification_item kind on kind.id = like_id
      join leader on leader.turn = n % leader.agencies`,
    [items / 50],
  );
}
