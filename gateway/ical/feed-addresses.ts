import type { Clock } from '../../platform/clock/clock.ts';
import { addDays, localDateOf } from '../../platform/deadlines/index.ts';
import type { CalendarFeed } from './calendar-feed.type.ts';
import type { FeedKeys } from './feed-keys.ts';

/** How long an address is good for, in days. */
const lifetime = 366;

/** What an address says. */
export interface FeedAddress {
  /** Slug of the agency. */
  agency: string;
  /** The last day, YYYY-MM-DD. */
  expiresOn: string;
  keyId: string;
  signature: string;
}

/** Addresses of calendars. Whoever has one reads the calendar of its agency: programs for calendars cannot sign in. */
export class FeedAddresses {
  readonly #keys: FeedKeys;
  readonly #clock: Clock;
  readonly #publicUrl: string;

  /** @param publicUrl the hub's own address, without a slash at the end */
  constructor(keys: FeedKeys, clock: Clock, publicUrl: string) {
    this.#keys = keys;
    this.#clock = clock;
    this.#publicUrl = publicUrl;
  }

  of(agency: string): CalendarFeed {
    const expiresOn = addDays(this.#today(), lifetime);
    const { keyId, signature } = this.#keys.sign(agency, expiresOn);
    return { url: `${this.#publicUrl}/calendar/${agency}/${expiresOn}/${keyId}/${signature}.ics`, expiresOn };
  }

  /** Whether it was given out, and is still good. */
  isGood({ agency, expiresOn, keyId, signature }: FeedAddress): boolean {
    return this.#keys.hasSigned(agency, expiresOn, keyId, signature) && this.#today() <= expiresOn;
  }

  #today(): string {
    return localDateOf(this.#clock.now());
  }
}
