import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseTemplate, root } from '../paths.ts';

/** What the template is made of: the code of tables and seeds, and the database that reads it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['dist/{platform,subgraphs}/**/*.js', 'package-lock.json'], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const stamp = `${databaseTemplate}.sha256`;
const made = fingerprint();
// The subgraphs are loaded only when there is something to make: every start comes by here.
if (!existsSync(databaseTemplate) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
  const started = performance.now();
  const { makeTemplate } = await import('../make-template.ts');
  await makeTemplate();
  writeFileSync(stamp, made);
  process.stdout.write(
    `database template with the records of 2025: ${Math.round((performance.now() - started) / 100) / 10} s\n`,
  );
}
