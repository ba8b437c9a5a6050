import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file of the archive holds; lies beside it as `<file>.manifest.json`. */
export interface ArchiveManifest {
  file: string;
  /** Of the file's bytes, 64 lower-case hexadecimal digits. */
  sha256: string;
  bytes: number;
  /** How many lines it has, each an event of the change log or a batch of the chain of disclosure records. */
  events?: number;
  batches?: number;
  firstSequence: number;
  lastSequence: number;
}

/** What is archived, by the beginning of its files' names, and what a manifest calls it. */
const kinds = { changes: 'events', disclosures: 'batches' } as const;

/**
 * Writes rows as NDJSON with a manifest, and proves both by reading them back from the disk. The same rows give the
 * same files, so that an archiving that was cut off is simply done again.
 * @throws when the disk does not take them; nothing is left under the final names then
 */
export async function archiveRows(
  folder: string,
  kind: keyof typeof kinds,
  rows: readonly { sequence: number }[],
): Promise<ArchiveManifest> {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) throw new Error('there is nothing to archive');
  const file = `${kind}-${numbered(first.sequence)}-${numbered(last.sequence)}.ndjson`;
  const content = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const manifest: ArchiveManifest = {
    file,
    sha256: digest(content),
    bytes: content.length,
    [kinds[kind]]: rows.length,
    firstSequence: first.sequence,
    lastSequence: last.sequence,
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(folder, file, content);
  await writeWhole(folder, `${file}.manifest.json`, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await prove(folder, manifest);
  return manifest;
}

async function prove(folder: string, { file, sha256 }: ArchiveManifest): Promise<void> {
  const found = digest(await readFile(join(folder, file)));
  const told = JSON.parse(await readFile(join(folder, `${file}.manifest.json`), 'utf8')) as ArchiveManifest;
  if (found !== sha256 || told.sha256 !== sha256) throw new Error(`the archive ${file} is not what was written`);
}

/** On the disk before it has its name. */
async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  const unfinished = join(folder, `.${name}.${process.pid}`);
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const numbered = (sequence: number) => String(sequence).padStart(12, '0');
