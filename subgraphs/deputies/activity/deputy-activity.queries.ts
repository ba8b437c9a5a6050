import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { DeputyActivitySchema } from './deputy-activity.entities.ts';
import type { ActivityKind } from './deputy-activity.kinds.ts';

export interface DeputyActivityFilterValues {
  kind?: ActivityKind[] | null;
  heldOn?: LocalDateRange | null;
  groupId?: string | null;
  ofGroup?: boolean | null;
  stationId?: string | null;
  divisionCode?: string | null;
  search?: string | null;
}

export type DeputyActivityOrderFieldName = 'HELD_ON';

export const deputyActivities = new Listing<DeputyActivityFilterValues, DeputyActivityOrderFieldName>({
  name: 'deputyActivities',
  entity: DeputyActivitySchema,
  visibility: PUBLIC,
  filters: {
    kind: isOneOf('kind'),
    heldOn: inDateRange('held_on'),
    groupId: equals('group_id', 'uuid'),
    ofGroup: (value) => (value ? sql`t.group_id is not null` : sql`t.group_id is null`),
    stationId: equals('station_id', 'uuid'),
    divisionCode: equals('division_code'),
    search: matchesText(),
  },
  orders: { HELD_ON: { by: sql`t.held_on`, type: 'date' } },
  defaultOrder: { field: 'HELD_ON', direction: 'DESC' },
  fieldColumns: {
    group: ['groupId'],
    station: ['stationId'],
    organiser: ['organiserId'],
    division: ['divisionCode'],
    forwardedTo: ['forwardedToId'],
  },
});

export const activitiesOfGroup: NamedLink = { name: 'groupId', link: (parent) => sql`t.group_id = ${parent}` };

export const activitiesAtStation: NamedLink = { name: 'stationId', link: (parent) => sql`t.station_id = ${parent}` };
