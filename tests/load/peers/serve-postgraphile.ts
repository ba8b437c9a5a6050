import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pgSmartTags } from 'postgraphile/utils';

/** A smart tag for a key that no constraint declares: the hub's subgraphs have no foreign keys into each other's tables. */
const refers = (table: string, column: string, to: string) => ({
  kind: 'class' as const,
  match: table,
  tags: { foreignKey: `(${column}) references ${to} (id)` },
});

const served = [
  'agencies.agency',
  'reports.work_report',
  'inspections.inspection',
  'inspections.rectification_item',
  'deputies.deputy',
  'petitions.petition',
  'petitions.petition_proxy',
];

const keys = pgSmartTags([
  // Nothing but the tables that the operations need.
  {
    kind: 'class',
    match: ({ relname, getNamespace }: any) => !served.includes(`${getNamespace()?.nspname}.${relname}`),
    tags: { behavior: '-*' },
  },
  // No index tells that it can be ordered by: the one that there is holds an expression.
  { kind: 'attribute', match: 'inspections.rectification_item.issued_on', tags: { behavior: '+orderBy' } },
  refers('reports.work_report', 'agency_id', 'agencies.agency'),
  refers('inspections.rectification_item', 'lead_agency_id', 'agencies.agency'),
  refers('petitions.petition', 'handling_agency_id', 'agencies.agency'),
  refers('petitions.petition_proxy', 'deputy_id', 'deputies.deputy'),
]);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [keys],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['agencies', 'reports', 'inspections', 'deputies', 'petitions'],
      poolConfig: { max: 8 },
    } as any),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, graphiqlPath: '/ruru', watch: false },
  grafast: { explain: false },
});
if (process.argv[2] === '--schema') {
  const { printSchema } = await import('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`ready on http://127.0.0.1:${port}/graphql\n`);
});
