import type { Change } from '../changes/change.entities.ts';
import type { handshakeType, testType } from './webhook.kinds.ts';

/** A CloudEvent 1.0 in its structured JSON form (cloudevents/spec, json-format section 3). */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time: string;
  subject?: string;
  datacontenttype: 'application/json';
  data: Readonly<Record<string, unknown>>;
}

export const cloudEventMedia = 'application/cloudevents+json; charset=utf-8';

/** @param source the hub's own address */
export const changeEvent = (source: string, change: Change, more: Readonly<Record<string, unknown>>): CloudEvent => ({
  specversion: '1.0',
  id: change.id,
  source: `${source}/changes`,
  type: change.type,
  time: new Date(change.occurredAt).toISOString(),
  subject: `${change.subjectType}/${change.subjectId}`,
  datacontenttype: 'application/json',
  data: {
    sequence: change.sequence,
    subjectType: change.subjectType,
    subjectId: change.subjectId,
    fromState: change.fromState,
    toState: change.toState,
    changedFields: change.changedFields,
    version: change.version,
    parties: change.parties,
    ...(change.data ? { deadline: change.data } : {}),
    ...more,
  },
});

/** What tells nothing of a matter: a test, or the handshake with its challenge. */
export const ownEvent = (
  source: string,
  id: string,
  type: typeof testType | typeof handshakeType,
  now: Date,
  data: Readonly<Record<string, unknown>>,
): CloudEvent => ({
  specversion: '1.0',
  id,
  source: `${source}/webhooks`,
  type,
  time: now.toISOString(),
  datacontenttype: 'application/json',
  data,
});

/** Whether a receiver sent the challenge of a handshake back, as JSON or as it is. */
export function answersChallenge(body: string, challenge: string): boolean {
  if (body.trim() === challenge) return true;
  try {
    return (JSON.parse(body) as { challenge?: unknown } | null)?.challenge === challenge;
  } catch {
    return false;
  }
}
