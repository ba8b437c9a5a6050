import type { DisclosedRecords } from './disclosed.ts';

/** What came of a request. ANSWERED: whole. PARTLY_ANSWERED: with errors. REFUSED: for want of a right. FAILED: otherwise. */
export type DisclosureOutcome = 'ANSWERED' | 'PARTLY_ANSWERED' | 'REFUSED' | 'FAILED';

export type DisclosureKind = 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'EVENTS' | 'FILE' | 'UNKNOWN';

/**
 * Who was given what, when, for which purpose and under which grant (政务数据共享条例第二十九条, 网络数据安全管理条例第十二条). It
 * holds ids and names of the schema, never a value of a record or of a variable. The text that is kept is `JSON.stringify`
 * of it; that text, as UTF-8, is what the chain hashes.
 */
export interface DisclosureRecord {
  version: 1;
  /** UUIDv7; the receipt of the answer. */
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  /** From when the providers of the records may see it; RFC 3339, UTC. */
  shownFrom: string;
  client: {
    agencyId: string | null;
    agency: string | null;
    deputyId: string | null;
    /** The OAuth client; null without a token. */
    clientId: string | null;
  };
  /** As the request stated it; `[redacted]` where it held a person's number. */
  purpose: string | null;
  /** The hash is the SHA-256 of the document's text, in hexadecimal. */
  operation: { kind: DisclosureKind; name: string | null; hash: string | null };
  /** Ids of the grants that opened something, or that take in fields which were read. */
  grants: readonly string[];
  /** Codes of the items of the catalogue that were disclosed. */
  items: readonly string[];
  /** Personal fields that were shown whole. */
  opened: readonly string[];
  /** Of sealed records keyed hashes in the place of ids. */
  records: readonly DisclosedRecords[];
  outcome: DisclosureOutcome;
  /** Codes of its errors, each once. */
  errors: readonly string[];
  /** Fields and types that were refused, as the schema names them. */
  refused: readonly string[];
}

/** A record as it is kept. */
export const writtenRecord = (record: DisclosureRecord): IndexedRecord => ({
  content: JSON.stringify(record),
  index: indexOf(record),
});
export const readRecord = (content: string): DisclosureRecord => JSON.parse(content) as DisclosureRecord;

/** What the database looks records up by; all of it follows from the content. */
export interface RecordIndex {
  id: string;
  at: string;
  shownFrom: string;
  agencyId: string | null;
  /** Whose records they were; not of sealed ones, which nobody finds. */
  providers: readonly string[];
}

function indexOf({ id, at, shownFrom, client, records }: DisclosureRecord): RecordIndex {
  const providers = new Set(records.flatMap(({ provider, sealed }) => (sealed || provider === null ? [] : [provider])));
  return { id, at, shownFrom, agencyId: client.agencyId, providers: [...providers].sort() };
}

/** A record's text with its index. */
export interface IndexedRecord {
  content: string;
  index: RecordIndex;
}

/** Null when it is no disclosure record. */
export function indexed(content: string): IndexedRecord | null {
  try {
    return { content, index: indexOf(readRecord(content)) };
  } catch {
    return null;
  }
}
