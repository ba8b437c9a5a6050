import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryLookup } from '../../gateway/importing/directory.ts';
import { InProcessTransport } from '../../gateway/transport/in-process.ts';
import { columnsOf, readImportFile, writeImportTemplate } from '../../platform/importing/files.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { temporaryFolder } from '../start/hub-process.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

describe('the template of an import', () => {
  it.each(['petitions', 'suggestions', 'rectification-items', 'deputies'])(
    'of %s has an example that goes in as it is',
    async (name) => {
      using folder = temporaryFolder();
      const file = join(folder.path, 'template.xlsx');
      const importer = hub.subgraphs
        .flatMap(({ imports }) => imports)
        .find(({ definition }) => definition.name === name);
      if (!importer) throw new Error(`there is no import of ${name}`);
      await writeImportTemplate(file, importer.definition);
      const rows = await readImportFile(file, columnsOf(importer.definition));
      const directory = hub.subgraphs.find((subgraph) => subgraph.name === 'agencies') as Subgraph;
      const result = await importer.run(rows, {
        source: 'ledger',
        isAtomic: false,
        isDryRun: false,
        lookup: await directoryLookup(new InProcessTransport(directory, createLogger('silent'))),
        onRows: () => {},
      });
      expect(result).toMatchObject({ read: 1, created: 1, refused: 0 });
    },
  );
});
