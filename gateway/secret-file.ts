import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that its owner alone may read, whole or not at all. */
export function writeSecretFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID()}`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, file);
}
