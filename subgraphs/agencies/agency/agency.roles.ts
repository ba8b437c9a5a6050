import type { Actor } from '../../../platform/workflow/index.ts';
import type { AgencyKind, Organ } from './agency.kinds.ts';

/**
 * The roles that an agency has in the workflows by what it is. The congress office records what the standing committee
 * and the chairpersons' meeting decide; relations to a record (lead agency, handling agency …) come from the record.
 */
export function rolesOf({ slug, organ, kind }: { slug: string; organ: Organ; kind: AgencyKind }): Actor[] {
  if (organ === 'CONGRESS') {
    if (kind === 'GENERAL_OFFICE') return ['CONGRESS_OFFICE', 'CHAIRPERSONS_MEETING', 'STANDING_COMMITTEE'];
    if (kind === 'PETITION_SERVICE') return ['PETITION_SERVICE'];
    const committee: Actor[] = ['COMMITTEE', 'INSPECTION_GROUP'];
    return slug === 'deputies-committee' ? [...committee, 'DEPUTY_AFFAIRS_COMMITTEE', 'LIAISON_STATION'] : committee;
  }
  if (organ === 'GOVERNMENT' && kind === 'GENERAL_OFFICE') return ['GOVERNMENT_OFFICE'];
  if (kind === 'DATA_AUTHORITY') return ['DATA_AUTHORITY'];
  return [];
}
