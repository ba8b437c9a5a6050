import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graph } from '../graph.ts';
import { root } from '../paths.ts';
import { schemaFiles } from '../supergraph/schema-files.ts';

/** Writes everything under `schema/` that is generated. */
for (const [name, content] of schemaFiles(graph)) {
  writeFileSync(join(root, 'schema', name), content);
  process.stdout.write(`schema/${name}\n`);
}
