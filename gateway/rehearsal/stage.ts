import type { CloudEvent } from '../subgraphs.ts';
import type { MadeEvents } from './made-events.ts';
import type { Answer, Difference, Partner } from './partner.ts';

/** One delivery, and whether the receiver did with it what it should. */
export interface Check {
  /** Chinese / English. */
  what: string;
  expected: 'ACCEPT' | 'REFUSE';
  passed: boolean;
  eventId: string;
  status: number | null;
  milliseconds: number;
  /** Why there was no answer, or what is wrong with it. */
  error: string | null;
}

/** How often an event reached the receiver and was accepted. */
export interface Delivered {
  id: string;
  subject: string | null;
  times: number;
}

/** Where scenes are played: sends to the receiver and notes what it did. */
export class Stage {
  readonly partner: Partner;
  readonly events: MadeEvents;
  readonly #delivered = new Map<string, Delivered>();
  #checks: Check[] = [];

  constructor(partner: Partner, events: MadeEvents) {
    this.partner = partner;
    this.events = events;
  }

  get delivered(): Delivered[] {
    return [...this.#delivered.values()];
  }

  /** The checks since it was last asked. */
  taken(): Check[] {
    const taken = this.#checks;
    this.#checks = [];
    return taken;
  }

  /** Sends what the receiver has to accept: with anything but 2xx the hub sends it again for three days. */
  async accepts(what: string, event: CloudEvent, difference?: Difference): Promise<Answer> {
    return this.accepted(what, event, await this.partner.send(event, difference));
  }

  accepted(what: string, event: CloudEvent, answer: Answer, fault: string | null = null): Answer {
    const isAccepted = answer.status !== null && answer.status >= 200 && answer.status < 300;
    if (isAccepted) {
      const { id, subject = null } = event;
      this.#delivered.set(id, { id, subject, times: (this.#delivered.get(id)?.times ?? 0) + 1 });
    }
    this.#note(what, 'ACCEPT', event, answer, isAccepted && fault === null, isAccepted ? fault : null);
    return answer;
  }

  /** Sends what nobody should take for the hub's: 4xx, and not 410, by which the hub would stop for good. */
  async refuses(what: string, event: CloudEvent, difference: Difference): Promise<Answer> {
    const answer = await this.partner.send(event, difference);
    const { status } = answer;
    this.#note(what, 'REFUSE', event, answer, status !== null && status >= 400 && status < 500 && status !== 410, null);
    return answer;
  }

  /** Notes what could not be tried. */
  missed(what: string, event: CloudEvent): void {
    this.#note(what, 'ACCEPT', event, { status: null, milliseconds: 0, body: '', error: null }, false, null);
  }

  #note(
    what: string,
    expected: Check['expected'],
    { id: eventId }: CloudEvent,
    { status, milliseconds, error }: Answer,
    passed: boolean,
    fault: string | null,
  ): void {
    this.#checks.push({ what, expected, passed, eventId, status, milliseconds, error: error ?? fault });
  }
}
