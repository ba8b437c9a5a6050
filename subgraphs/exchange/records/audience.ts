import sql, { type Sql } from 'sql-template-tag';
import { parties, type Visibility } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** Types of matters that any agency or deputy that is signed in may see. A test holds this to the rules of the types. */
export const internalMatters: readonly string[] = [
  'CalendarDay',
  'GroupOpinion',
  'Inspection',
  'LivelihoodProject',
  'Meeting',
  'NormativeDocument',
  'Resolution',
  'Suggestion',
  'SupervisionPlan',
  'WorkReport',
];

/** Roles that see every matter of a type, beside the congress office. Held to the rules by the same test. */
export const matterRoles: Readonly<Record<string, readonly Actor[]>> = {
  DataCorrection: ['DATA_AUTHORITY', 'GOVERNMENT_OFFICE'],
  Demand: ['LIAISON_STATION', 'PETITION_SERVICE'],
  Mediation: ['LIAISON_STATION'],
  Petition: ['PETITION_SERVICE'],
  PetitionProxy: ['LIAISON_STATION', 'PETITION_SERVICE'],
  Recommendation: ['COMMITTEE'],
  RectificationItem: ['GOVERNMENT_OFFICE'],
  SharingGrant: ['DATA_AUTHORITY', 'GOVERNMENT_OFFICE'],
};

/** The rule of what tells of matters: whoever may see the matter, as far as its type and those who are named tell. */
export const tellsOfMatters = (who: string, named: (viewer: Principal) => readonly Sql[]): Visibility =>
  parties({
    who,
    are: (viewer: Principal) => {
      const { roles } = viewer;
      const types = Object.keys(matterRoles).filter((type) => matterRoles[type]?.some((role) => roles.includes(role)));
      return [sql`t.subject_type = any(${[...internalMatters, ...types]}::text[])`, ...named(viewer)];
    },
  });
