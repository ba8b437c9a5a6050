import { isUuid } from '../../../platform/database/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { LoggedChange } from '../changes/change-feed.ts';

/** Arguments of a field of `Subscription`, as far as they choose between events. */
export interface FollowedArguments {
  id?: string | null;
  agencyId?: string | null;
  filter?: {
    type?: readonly string[] | null;
    subjectType?: readonly string[] | null;
    subjectId?: string | null;
    agencyId?: string | null;
  } | null;
}

/** How a field of `Subscription` is served: of which events it tells, and what is then asked of the graph. */
export interface FollowedField {
  /** It follows an agency's worklist, which is a state, and no events of the log. */
  isWorklist?: true;
  /** The field of `Query` that gives the same by `id`. */
  query: string;
  /** That field's `id`. */
  keyOf(event: LoggedChange): string;
  /**
   * Whether an event is told with these arguments.
   * @throws ValidationFailed when an id is none
   */
  told(args: FollowedArguments): (event: LoggedChange) => boolean;
}

const ofMatter = (subjectType: string, query: string): FollowedField => ({
  query,
  keyOf: ({ subjectId }) => subjectId,
  told: ({ id, filter }) => matching({ ...filter, subjectType: [subjectType], subjectId: idOf(id, 'id') }),
});

export const followedFields: Readonly<Record<string, FollowedField>> = {
  changes: { query: 'change', keyOf: ({ id }) => id, told: ({ filter }) => matching(filter ?? {}) },
  rectificationItemChanged: ofMatter('RectificationItem', 'rectificationItem'),
  suggestionChanged: ofMatter('Suggestion', 'suggestion'),
  petitionChanged: ofMatter('Petition', 'petition'),
  reportChanged: ofMatter('WorkReport', 'workReport'),
  worklistChanged: {
    isWorklist: true,
    query: 'agency',
    keyOf: ({ subjectId }) => subjectId,
    told: ({ agencyId }) => {
      idOf(agencyId, 'agencyId');
      return () => true;
    },
  },
};

/** The same as the filter of `Query.changes`. */
function matching({ type, subjectType, ...ids }: NonNullable<FollowedArguments['filter']>) {
  const subjectId = idOf(ids.subjectId, 'filter.subjectId');
  const agencyId = idOf(ids.agencyId, 'filter.agencyId');
  return (event: LoggedChange): boolean =>
    (!type || type.includes(event.type)) &&
    (!subjectType || subjectType.includes(event.subjectType)) &&
    (!subjectId || subjectId === event.subjectId) &&
    (!agencyId || event.parties.includes(agencyId));
}

function idOf(id: string | null | undefined, path: string): string | null {
  if (id == null) return null;
  if (!isUuid(id)) throw new ValidationFailed({ path, message: `不是 UUID / not a UUID: ${id}` });
  return id.toLowerCase();
}
