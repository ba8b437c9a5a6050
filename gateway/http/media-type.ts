import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The two of GraphQL over HTTP, the usual one first; as Apollo Server writes them. */
const mediaTypes = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'] as const;

/** What clients have sent. */
const mostHeaders = 1_000;
const longestHeader = 500;

/** Chooses the media type of an answer by the `Accept` of its request; null when the client takes neither. */
export function mediaTypeChoice(): (accept: string | undefined) => string | null {
  const known = new LRUCache<string, { chosen: string | null }>({ max: mostHeaders });
  return (accept = '*/*') => {
    const found = known.get(accept);
    if (found) return found.chosen;
    const chosen = new Negotiator({ headers: { accept } }).mediaType([...mediaTypes]) ?? null;
    if (accept.length <= longestHeader) known.set(accept, { chosen });
    return chosen;
  };
}
