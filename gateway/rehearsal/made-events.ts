import { v7 } from 'uuid';
import { type CloudEvent, changeEvent } from '../subgraphs.ts';

/** No address of anybody (RFC 2606), so that a receiver can tell what was rehearsed. */
export const source = 'https://rehearsal.invalid';

/** A matter that there is not. */
export interface Matter {
  id: string;
  version: number;
}

interface Told {
  type?: string;
  subjectType?: string;
  /** When it happened, in milliseconds from now. */
  shift?: number;
  /** Beside what an event of the log tells. */
  more?: Readonly<Record<string, unknown>>;
}

/** Events as the hub makes them, of matters that there are not. */
export class MadeEvents {
  readonly #party = v7();
  #sequence = 0;

  matter(): Matter {
    return { id: v7(), version: 1 };
  }

  /** What happens next to a matter. */
  next(matter: Matter, { type, subjectType = 'RectificationItem', shift = 0, more = {} }: Told = {}): CloudEvent {
    matter.version += 1;
    this.#sequence += 1;
    const at = new Date(Date.now() + shift);
    return changeEvent(
      source,
      {
        id: v7(),
        sequence: this.#sequence,
        source: 'inspections',
        type: type ?? 'RectificationItem.reportRectificationProgress',
        subjectType,
        subjectId: matter.id,
        parties: [this.#party],
        deputies: [],
        fromState: 'IN_PROGRESS',
        toState: 'IN_PROGRESS',
        changedFields: ['lastUpdatedOn'],
        version: matter.version,
        occurredAt: at,
        loggedAt: at,
        data: null,
      },
      more,
    );
  }

  /** Of a matter that nothing was told of before. */
  any(told: Told = {}): CloudEvent {
    return this.next(this.matter(), told);
  }
}
