import type { PublicEvent } from './public-events.ts';
import { escaped } from './xml.ts';

/** `updated` is required (RFC 4287, section 4.1.1), also of a feed that holds nothing yet. */
const neverUpdated = '1970-01-01T00:00:00Z';

/**
 * Public events as Atom 1.0 (RFC 4287). An entry's id is its record's UUID as a URN (RFC 4122), so that a reader knows it
 * again when it was changed.
 * @param self the address of the feed, which is its id too
 */
export function atomFeed(events: readonly PublicEvent[], self: string): string {
  const updated = events.map(({ updatedAt }) => new Date(updatedAt).toISOString()).reduce(later, neverUpdated);
  const address = escaped(self);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">
  <id>${address}</id>
  <title>人大监督公开信息 / Public events of the congress's supervision</title>
  <author><name>市人大常委会 / Standing committee of the municipal people's congress</name></author>
  <link rel="self" type="application/atom+xml" href="${address}"/>
  <updated>${updated}</updated>
${events.map(entry).join('')}</feed>
`;
}

const entry = ({ id, kind, title, content, publishedOn, updatedAt }: PublicEvent): string => `  <entry>
    <id>urn:uuid:${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <category term="${escaped(kind)}"/>
    <published>${escaped(publishedOn)}T00:00:00+08:00</published>
    <updated>${new Date(updatedAt).toISOString()}</updated>
    <content type="text">${escaped(content)}</content>
  </entry>
`;

const later = (one: string, other: string): string => (one > other ? one : other);
