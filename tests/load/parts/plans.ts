import 'reflect-metadata';
import type pg from 'pg';
import type { Principal } from '../../../platform/identity/principal.ts';
import { broadFilters, listQuestions } from '../../list-questions.ts';
import { built } from '../built.ts';
import type { Run } from '../run.ts';
import { table } from '../table.ts';

/** Rows of a table that may be read whole for a page. */
const mostRows = 20_000;
/** The dearest reads, to look at. */
const shown = 10;

interface Read {
  question: string;
  viewer: string;
  /** Tables that were read whole, with the rows that were looked at. */
  whole: { table: string; rows: number }[];
  /** Pages of 8 KiB that were looked at. */
  pages: number;
  milliseconds: number;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Actual Total Time': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

/**
 * Explains what PostgreSQL does for a page of every list, by each of its orders and filters, as the office of the congress and
 * as an agency ask for it. No page may read a large table whole.
 */
export async function plans(run: Run): Promise<{ reads: Read[]; whole: Read[] }> {
  const { client } = run.database;
  const statements: { text: string; values: unknown[] }[] = [];
  const hub = await openHub(run.database.url, (text, values) => statements.push({ text, values }));
  const reads: Read[] = [];
  try {
    const viewers = await viewersOf(client);
    for (const question of listQuestions(hub.schema).filter(({ name }) => !broadFilters.has(name)))
      for (const [viewer, principal] of Object.entries(viewers)) {
        statements.length = 0;
        await hub.execute(question.query, question.variables, principal);
        for (const { text, values } of statements.filter((one) => /^(select|with)\b/.test(one.text))) {
          const { rows } = await client.query({ text: `explain (analyze, buffers, format json) ${text}`, values });
          reads.push({ question: question.label, viewer, ...readOf(rows[0]['QUERY PLAN'][0].Plan) });
        }
      }
  } finally {
    await hub.close();
  }
  reads.sort((one, other) => other.pages - one.pages);
  const whole = reads.filter((read) => read.whole.some(({ rows }) => rows > mostRows));
  const lines = [...whole, ...reads.filter((read) => !whole.includes(read))].slice(0, Math.max(shown, whole.length));
  run.print(
    table(
      ['列表 / List', '机构 / Asked by', '页 8 KiB / pages', 'ms', `整表扫描 / Read whole (> ${mostRows} ✗)`],
      lines.map((read) => [
        read.question,
        read.viewer,
        String(read.pages),
        read.milliseconds.toFixed(1),
        read.whole.map((one) => `${one.table} ${one.rows} ${one.rows > mostRows ? '✗' : ''}`).join(' '),
      ]),
    ),
  );
  run.print(
    `${reads.length} 条语句,${whole.length} 条整读大表 / statements, of which ${whole.length} read a large table whole`,
  );
  return { reads, whole };
}

function readOf(plan: PlanNode): Pick<Read, 'whole' | 'pages' | 'milliseconds'> {
  const whole: Read['whole'] = [];
  const visit = (node: PlanNode): void => {
    if (node['Node Type'] === 'Seq Scan')
      whole.push({
        table: node['Relation Name'] ?? '',
        rows: (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      });
    node.Plans?.forEach(visit);
  };
  visit(plan);
  return {
    whole,
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    milliseconds: plan['Actual Total Time'],
  };
}

/** The hub's graph in this process, with an ear on its statements. */
async function openHub(url: string, heard: (text: string, values: unknown[]) => void) {
  const [{ createGateway }, { graph }, opening, { subgraphDefinitions }, { composeSupergraph }] = await Promise.all([
    built<typeof import('../../../gateway/app.ts')>('gateway/app.js'),
    built<typeof import('../../../gateway/graph.ts')>('gateway/graph.js'),
    built<typeof import('../../../gateway/open-subgraphs.ts')>('gateway/open-subgraphs.js'),
    built<typeof import('../../../gateway/subgraphs.ts')>('gateway/subgraphs.js'),
    built<typeof import('../../../gateway/supergraph/compose.ts')>('gateway/supergraph/compose.js'),
  ]);
  const { systemClock } = await built<typeof import('../../../platform/clock/clock.ts')>('platform/clock/clock.js');
  const { createLogger } =
    await built<typeof import('../../../platform/logging/logger.ts')>('platform/logging/logger.js');
  // Lists have no files, and nobody is shown anything.
  const files = {} as Parameters<typeof opening.openSubgraphs>[3];
  const recorder = { record: async () => '', recordPlain: async () => '', isWell: async () => true };
  const source = { kind: 'postgres', url, poolSize: 2 } as const;
  const subgraphs = await opening.openSubgraphs(subgraphDefinitions, source, systemClock, files);
  for (const { database } of subgraphs) database.onStatement(heard);
  const log = createLogger('silent');
  const gateway = await createGateway({
    subgraphs,
    supergraphSdl: composeSupergraph(graph),
    files,
    log,
    recorder,
    demo: false,
  });
  return {
    schema: gateway.schema,
    execute: gateway.operations.execute,
    async close() {
      await gateway.stop();
      await opening.closeSubgraphs(subgraphs);
    },
  };
}

async function viewersOf(client: pg.Client): Promise<Record<string, Principal>> {
  const { anonymous } = await built<typeof import('../../../platform/identity/principal.ts')>(
    'platform/identity/principal.js',
  );
  const scopes = ['agencies', 'reports', 'inspections', 'deputies', 'petitions', 'exchange'].map(
    (name) => `${name}:read`,
  );
  const { rows } = await client.query(
    "select id, slug, organ from agencies.agency where slug in ('congress-office', 'water-bureau')",
  );
  return Object.fromEntries(
    rows.map(({ id, slug, organ }) => [
      slug as string,
      {
        ...anonymous,
        agencyId: id,
        agencySlug: slug,
        organ,
        scopes,
        roles: slug === 'congress-office' ? ['CONGRESS_OFFICE'] : [],
      },
    ]),
  );
}
