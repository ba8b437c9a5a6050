import { createServer } from 'node:http';
import { statement } from './database.ts';

const noRows = Promise.resolve([]);

const fanOut = (order: string) => {
  const way = order.split(' ')[1];
  return statement(`
      with page as materialized (
        select id, name, row_number() over (order by ${order}, id ${way}) as place from deputies.deputy
        where level = 'PREFECTURE' and (division_code = $1 or starts_with(division_code, $1))
        order by ${order}, id ${way} limit 20
      )
      select json_build_object('deputies', json_build_object('nodes', coalesce(json_agg(
        json_build_object('id', page.id, 'name', page.name, 'proxiedPetitions', json_build_object('nodes', proxies.nodes))
        order by page.place), '[]')))::text as answer
      from page cross join lateral (
        select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'petition',
          case when x.petition_id is not null then json_build_object('id', x.petition_id, 'state', x.state, 'handlingAgency',
            case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end) end)
          order by x.requested_on desc, x.id desc), '[]') as nodes
        from (
          select t.id, t.title, t.petition_id, t.requested_on, p.state, p.handling_agency_id
          from petitions.petition_proxy t left join petitions.petition p on p.id = t.petition_id
          where t.deputy_id = page.id and t.state = 'CLOSED'
            and (t.petition_id is null or not p.is_sealed and p.state <> 'REGISTERED')
          order by t.requested_on desc, t.id desc limit 5
        ) x
        left join agencies.agency a on a.id = x.handling_agency_id
      ) proxies`);
};

/** What can be had at most: each operation is one statement, written by hand, whose JSON is the answer. */
const answers: Record<string, (variables: any) => Promise<any[]>> = {
  list: (
    (run) =>
    ({ day }: any) =>
      run(day)
  )(
    statement(`
      select json_build_object('petitions', json_build_object(
        'nodes', coalesce(json_agg(json_build_object('id', id, 'registrationNo', registration_no, 'title', title,
          'topic', topic, 'state', state, 'receivedOn', received_on, 'dueOn', due_on) order by place) filter (where place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 20)))::text as answer
      from (
        select t.*, row_number() over (order by t.received_on desc, t.id desc) as place from petitions.petition t
        where t.received_on = $1 and not t.is_sealed and t.state <> 'REGISTERED'
        order by t.received_on desc, t.id desc limit 21
      ) page`),
  ),
  followUp: (
    (run) =>
    ({ id }: any) =>
      run(id)
  )(
    statement(`
      with items as materialized (
        select id, number, title, state, lead_agency_id, row_number() over () as place from (
          select * from inspections.rectification_item where inspection_id = $1
          order by coalesce(issued_on, date '9999-12-31') desc, id desc limit 50
        ) page
      ), agencies as materialized (
        select a.id, json_build_object('id', a.id, 'name', a.name, 'workReports', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'hearingOn', r.hearing_on)), '[]') from (
            select id, title, hearing_on from reports.work_report where agency_id = a.id
            order by hearing_on desc, id desc limit 3
          ) r))) as json
        from agencies.agency a where a.id in (select lead_agency_id from items)
      )
      select json_build_object('inspection', json_build_object('id', i.id, 'title', i.title,
        'rectificationItems', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('id', items.id, 'number', items.number, 'title', items.title,
            'state', items.state, 'leadAgency', agencies.json) order by items.place), '[]')
          from items join agencies on agencies.id = items.lead_agency_id))))::text as answer
      from inspections.inspection i where i.id = $1`),
  ),
  fanOut: (
    (runs) =>
    ({ division, order }: any) =>
      runs[`${order.field} ${order.direction}`]?.(division) ?? noRows
  )(
    Object.fromEntries(
      ['number asc', 'number desc', 'name asc', 'name desc'].map((order) => [order.toUpperCase(), fanOut(order)]),
    ),
  ),
  tiny: (
    (run) =>
    ({ id }: any) =>
      run(id)
  )(
    statement(`
      select json_build_object('agency', json_build_object('id', id, 'slug', slug, 'name', name, 'organ', organ))::text as answer
      from agencies.agency where id = $1`),
  ),
};

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    try {
      const { name, variables } = JSON.parse(body);
      const [row] = (await answers[name]?.(variables)) ?? [];
      const text = `{"data":${row.answer}}`;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`ready on http://127.0.0.1:${port}/\n`);
});
