import {
  type ComputedDeadline,
  chineseDaysCalendar,
  computeDeadline,
  type DeadlineRequest,
} from '../deadlines/index.ts';

const calendar = chineseDaysCalendar();
const computed = new Map<string, ComputedDeadline>();

/** A limit of a seeded record. The same few thousand come up for hundreds of thousands of records: each is counted once. */
export function seededLimit(request: Omit<DeadlineRequest, 'calendar'>): ComputedDeadline {
  const key = JSON.stringify(request);
  let found = computed.get(key);
  if (!found) {
    found = computeDeadline({ ...request, calendar });
    computed.set(key, found);
  }
  return found;
}
