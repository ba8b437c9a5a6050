import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { subgraphDefinitions } from '../subgraphs.ts';
import { schemaFiles } from '../supergraph/schema-files.ts';

/** Writes everything under `schema/` that is generated. */
for (const [name, content] of schemaFiles(subgraphDefinitions)) {
  writeFileSync(join(root, 'schema', name), content);
  process.stdout.write(`schema/${name}\n`);
}
