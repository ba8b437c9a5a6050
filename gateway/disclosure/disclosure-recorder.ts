import { v7 } from 'uuid';
import type { Clock } from '../../platform/clock/clock.ts';
import {
  type AuditKeys,
  allDisclosed,
  type Disclosed,
  type DisclosureRecord,
  writtenRecord,
} from '../../platform/disclosure/index.ts';
import { Unavailable } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { holdsIdentity } from '../../platform/personal/index.ts';
import type { OperationFacts } from '../plugins/disclosure.ts';
import type { DisclosureSpool } from './disclosure-spool.ts';

/** An item of the catalogue of data, as far as a record of disclosure names it. */
export interface DisclosedItem {
  code: string;
  /** `Type.field`. */
  fields: readonly string[];
  /** Its fields are shown to some and not to others: it is disclosed where one was shown. */
  isPersonal: boolean;
}

export interface RecorderOptions {
  spool: Pick<DisclosureSpool, 'append' | 'isWell'>;
  keys: Pick<AuditKeys, 'hashed'>;
  items: readonly DisclosedItem[];
  clock: Clock;
  log: Logger;
  /** How long what the supervisory commission and the procuratorate read stays unknown to its providers, in days. */
  delayDays: number;
  /** Lets answers leave without a record. */
  failsOpen: boolean;
}

const day = 86_400_000;
/** Organs that investigate: a provider that learned at once what they read would be warned (监察法实施条例第二百九十九条). */
const investigating: readonly (string | null)[] = ['SUPERVISORY_COMMISSION', 'PROCURATORATE'];
const longestPurpose = 200;
const longestName = 100;

/** Makes disclosure records and has them on the disk before it says so. */
export class DisclosureRecorder {
  readonly #options: RecorderOptions;
  readonly #touched = new WeakMap<ReadonlySet<string>, readonly DisclosedItem[]>();

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /**
   * @returns the id of the record
   * @throws when it cannot be kept, unless answers may leave without
   */
  async record(facts: OperationFacts): Promise<string> {
    const { spool, log, failsOpen } = this.#options;
    const record = this.#recordOf(facts);
    try {
      await spool.append(writtenRecord(record));
    } catch (error) {
      log.error({ err: error, receipt: record.id }, 'a disclosure record cannot be kept');
      if (!failsOpen) throw error;
      log.fatal({ receipt: record.id }, 'DISCLOSURE_FAIL_OPEN: an answer leaves without a disclosure record');
    }
    return record.id;
  }

  /**
   * The record of what was asked for by no operation of the graph: a page of the event stream, an attached file.
   * @throws Unavailable when it cannot be kept
   */
  async recordPlain(kind: 'EVENTS' | 'FILE', viewer: Principal, disclosed: Disclosed): Promise<string> {
    const plain = { name: null, hash: null, fields: new Set<string>(), errors: [], refused: [] };
    try {
      return await this.record({ ...plain, viewer, kind, disclosed: [disclosed], outcome: 'ANSWERED' });
    } catch (error) {
      throw new Unavailable('the disclosure record cannot be kept', { cause: error });
    }
  }

  async isWell(): Promise<boolean> {
    return this.#options.failsOpen || this.#options.spool.isWell();
  }

  /** Items of which an operation could disclose something; operations come again, and each with the same set of its fields. */
  #touchedBy(fields: ReadonlySet<string>): readonly DisclosedItem[] {
    let touched = this.#touched.get(fields);
    if (!touched) {
      touched = this.#options.items.filter((item) => item.fields.some((field) => fields.has(field)));
      this.#touched.set(fields, touched);
    }
    return touched;
  }

  #recordOf({
    viewer,
    kind,
    name,
    hash,
    fields,
    disclosed,
    outcome,
    errors,
    refused,
  }: OperationFacts): DisclosureRecord {
    const { keys, clock, delayDays } = this.#options;
    const { records, grants, opened } = allDisclosed(disclosed);
    const now = clock.now();
    const delay = investigating.includes(viewer.organ) ? delayDays * day : 0;
    const types = new Set(records.map(({ type }) => type));
    const isRead = (field: string) => fields.has(field) && types.has(field.slice(0, field.indexOf('.')));
    return {
      version: 1,
      id: v7(),
      at: now.toISOString(),
      shownFrom: new Date(now.getTime() + delay).toISOString(),
      client: {
        agencyId: viewer.agencyId,
        agency: viewer.agencySlug,
        deputyId: viewer.deputyId,
        clientId: viewer.clientId,
      },
      purpose: purposeOf(viewer.purpose),
      operation: { kind, name: name?.slice(0, longestName) ?? null, hash },
      grants: [
        ...new Set([
          ...grants.map(({ grantId }) => grantId),
          ...viewer.grants.filter((one) => one.fields.some(isRead)).map(({ id }) => id),
        ]),
      ],
      items: this.#touchedBy(fields)
        .filter((item) => item.fields.some(item.isPersonal ? (field) => opened.includes(field) : isRead))
        .map(({ code }) => code),
      opened,
      records: records.map((part) =>
        part.sealed ? { ...part, ids: part.ids.map((id) => keys.hashed(part.type, id)) } : part,
      ),
      outcome,
      errors,
      refused,
    };
  }
}

/** What a client writes into a header is its own affair; a person's number does not come into the record by it. */
function purposeOf(stated: string | null): string | null {
  if (stated === null) return null;
  return holdsIdentity(stated) ? '[redacted]' : stated.slice(0, longestPurpose);
}
