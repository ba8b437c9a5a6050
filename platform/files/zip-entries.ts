import type { ByteSource } from './byte-source.ts';

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const entryMark = Buffer.from('PK\x01\x02', 'latin1');
/** The end record, and the longest comment that may follow it. */
const tailLength = 22 + 0xffff;
/** A document has some dozens of parts; a directory longer than this is no document. */
const longestDirectory = 1024 * 1024;

/** What a ZIP's central directory says of one of its parts. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Of its local header. */
  offset: number;
}

/** The entries of a ZIP's central directory; none when it is malformed. Nothing is unpacked. */
export async function zipEntries(source: ByteSource): Promise<ZipEntry[]> {
  const tailAt = Math.max(0, source.bytes - tailLength);
  const tail = await source.read(tailAt, tailLength);
  const end = tail.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > longestDirectory || start + length > source.bytes) return [];
  const directory = await source.read(start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (!directory.subarray(at, at + 4).equals(entryMark)) return [];
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
