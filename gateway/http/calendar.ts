import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../platform/clock/clock.ts';
import { localDateOf } from '../../platform/deadlines/index.ts';
import { Unavailable } from '../../platform/errors/index.ts';
import { calendarEvents } from '../ical/calendar-events.ts';
import type { FeedAddress, FeedAddresses } from '../ical/feed-addresses.ts';
import { feedViewer } from '../ical/feed-viewer.ts';
import { icalendar } from '../ical/icalendar.ts';
import type { Directory } from '../identity/directory.ts';
import { OperationFailed } from '../paging/operation-failed.error.ts';
import type { Operations } from '../subgraphs.ts';
import { sendTagged } from './entity-tag.ts';

export interface CalendarFeedOptions {
  addresses: FeedAddresses;
  directory: Directory;
  operations: Pick<Operations, 'execute'>;
  clock: Clock;
}

/**
 * `GET /calendar/<agency>/<last day>/<key>/<signature>.ics`: the calendar of an agency, by an address of
 * `Query.calendarFeed`. An address that is not good is answered like one that there is not.
 */
export function registerCalendar(
  http: FastifyInstance,
  { addresses, directory, operations, clock }: CalendarFeedOptions,
): void {
  http.get<{ Params: FeedAddress }>('/calendar/:agency/:expiresOn/:keyId/:signature.ics', async (request, reply) => {
    const agency = addresses.isGood(request.params) ? await directory(request.params.agency) : null;
    if (!agency?.agencySlug) return reply.callNotFound();
    const options = { operations, viewer: feedViewer(agency), today: localDateOf(clock.now()) };
    const events = await calendarEvents(options).catch((error: unknown) => {
      throw error instanceof OperationFailed ? new Unavailable(`a calendar cannot be read: ${error.message}`) : error;
    });
    reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    return sendTagged(request, reply, icalendar(agency.agencySlug, events));
  });
}
