import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { DataDirectoryInUseError } from '../../platform/database/embedded/data-directory.errors.ts';
import { type DirectoryLock, lockDirectory } from '../../platform/database/embedded/directory-lock.ts';
import { type IndexedRecord, indexed } from '../../platform/disclosure/index.ts';

/** A file that is being written. */
interface Segment {
  name: string;
  file: number;
  /** Octets that are whole lines. */
  length: number;
  /** What its lines are; null when there are too many to be kept in memory. */
  records: IndexedRecord[] | null;
}

interface Waiting {
  record: IndexedRecord | null;
  line: string;
  done(): void;
  failed(error: unknown): void;
}

const ending = '.spool';
/** Records that stay in memory until they are fetched: some 20 MB; of more, the files are read. */
const mostRemembered = 20_000;

/**
 * Lines that are in a file before anybody goes on: they outlive the process, however it ends. Lines of one
 * turn of the event loop go together in one write, which only copies them to the system: 4 µs, where a write that is waited for
 * takes 45 µs of CPU time. Each process has a folder of its own below the given one; what processes left behind
 * that have ended is taken over by the next one that opens.
 */
export class DisclosureSpool {
  /** This process's own folder. */
  readonly folder: string;
  readonly #lock: DirectoryLock;
  #segment: Segment;
  /** Of files of this process that are written no more, so that nobody has to read what was just written. */
  readonly #known = new Map<string, readonly IndexedRecord[]>();
  #waiting: Waiting[] = [];
  #isWell = true;

  private constructor(folder: string, lock: DirectoryLock, segment: Segment) {
    this.folder = folder;
    this.#lock = lock;
    this.#segment = segment;
  }

  static async open(parent: string): Promise<DisclosureSpool> {
    const [own, ...others] = await freeFolders(parent);
    if (!own) throw new Error(`no folder can be had below ${parent}`);
    for (const { folder, lock } of others) {
      for (const name of await segmentsIn(folder)) await rename(join(folder, name), join(own.folder, name));
      lock.release();
    }
    return new DisclosureSpool(own.folder, own.lock, newSegment(own.folder));
  }

  /** @throws what the file system says when it does not take it; then nothing of it is kept */
  append(record: IndexedRecord): Promise<void> {
    return this.#keep(record.content, record);
  }

  #keep(line: string, record: IndexedRecord | null): Promise<void> {
    return new Promise((done, failed) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push({ record, line, done, failed });
    });
  }

  /** Whether lines can be kept now. Tried by an empty line where the last one was not. */
  async isWell(): Promise<boolean> {
    if (!this.#isWell) await this.#keep('', null).catch(() => {});
    return this.#isWell;
  }

  /** Files that are written no more, the oldest first; what is being written is one of them from now on. */
  async closed(): Promise<string[]> {
    const segment = this.#segment;
    if (segment.length > 0) {
      this.#segment = newSegment(this.folder);
      closeSync(segment.file);
      const known = [...this.#known.values()].reduce((sum, { length }) => sum + length, 0);
      if (segment.records && known + segment.records.length <= mostRemembered)
        this.#known.set(segment.name, segment.records);
    }
    return (await segmentsIn(this.folder)).filter((name) => name !== this.#segment.name);
  }

  /** The records of a file, and how many of its lines are none. */
  async records(name: string): Promise<{ records: readonly IndexedRecord[]; damaged: number }> {
    const known = this.#known.get(name);
    if (known) return { records: known, damaged: 0 };
    const lines = await this.#lines(name);
    const records = lines.map(indexed).filter((record) => record !== null);
    return { records, damaged: lines.length - records.length };
  }

  /** The lines of a file. Of one that a crash cut off, the last is left out when it is not whole: nobody has gone on upon it. */
  async #lines(name: string): Promise<string[]> {
    const text = await readFile(join(this.folder, name), 'utf8');
    return text.split('\n').slice(0, -1).filter(Boolean);
  }

  /** @param aside keeps the file under another name, for people to look into */
  async remove(name: string, aside = false): Promise<void> {
    this.#known.delete(name);
    const path = join(this.folder, name);
    await (aside ? rename(path, `${path}.damaged`) : rm(path));
  }

  /** The line that holds the text; null when there is none here, or none any more. */
  async find(text: string): Promise<string | null> {
    for (const name of await segmentsIn(this.folder)) {
      // Between the two looks it may have gone where all of them go.
      const lines = await this.#lines(name).catch(() => []);
      const found = lines.find((line) => line.includes(text));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** After the last append. */
  async close(): Promise<void> {
    closeSync(this.#segment.file);
    if (this.#segment.length === 0) await this.remove(this.#segment.name);
    this.#lock.release();
  }

  #remember(group: readonly Waiting[]): void {
    const { records } = this.#segment;
    if (!records) return;
    for (const { record } of group) if (record) records.push(record);
    if (records.length > mostRemembered) this.#segment.records = null;
  }

  #flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      write(this.#segment, group.map(({ line }) => `${line}\n`).join(''));
    } catch (error) {
      this.#isWell = false;
      for (const { failed } of group) failed(error);
      return;
    }
    this.#isWell = true;
    this.#remember(group);
    for (const { done } of group) done();
  }
}

/** Whole or not at all: a line that was cut off would join the next one. */
function write(segment: Segment, text: string): void {
  const octets = Buffer.from(text, 'utf8');
  try {
    for (let at = 0; at < octets.length; )
      at += writeSync(segment.file, octets, at, octets.length - at, segment.length + at);
  } catch (error) {
    ftruncateSync(segment.file, segment.length);
    throw error;
  }
  segment.length += octets.length;
}

function newSegment(folder: string): Segment {
  const name = `${v7()}${ending}`;
  return { name, file: openSync(join(folder, name), 'wx', 0o600), length: 0, records: [] };
}

const segmentsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();

/** The folders that no running process holds, one of them at least; the first is the caller's. */
async function freeFolders(parent: string): Promise<{ folder: string; lock: DirectoryLock }[]> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const numbers = (await readdir(parent))
    .map(Number)
    .filter(Number.isInteger)
    .sort((one, other) => one - other);
  const free: { folder: string; lock: DirectoryLock }[] = [];
  for (let number = 1; number <= (numbers.at(-1) ?? 0) || free.length === 0; number += 1) {
    const folder = join(parent, String(number));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      free.push({ folder, lock: lockDirectory(folder) });
    } catch (error) {
      if (!(error instanceof DataDirectoryInUseError)) throw error;
    }
  }
  return free;
}
