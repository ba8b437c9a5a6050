import sql, { type Sql } from 'sql-template-tag';
import { asParent, INTERNAL, parties, unsealed, type Visibility } from '../../../platform/database/listing/index.ts';

/** 代表法 arts 51, 52: agencies and deputies learn from each other's suggestions. A draft is not there until it is submitted. */
export const suggestionVisibility = unsealed(sql`t.state <> 'DRAFT'`, INTERNAL);

/** The rule of its commands: a draft is there for those deputies alone who may sign it. */
export const suggestionOrOwnDraft: Visibility = {
  ...suggestionVisibility,
  of(viewer) {
    const submitted = suggestionVisibility.of(viewer);
    const { deputyId } = viewer;
    return deputyId === null
      ? submitted
      : sql`(${submitted} or t.lead_deputy_id = ${deputyId}::uuid or ${deputyId}::uuid = any(t.co_signer_ids))`;
  },
};

/**
 * How a deputy rates an agency, and how an agency is urged, is between those who have the suggestion in hand: a deputy shall rate
 * without pressure from others. The figures of both are there for everybody.
 */
export const dealingVisibility = asParent(
  parties({
    who: '建议的代表、承办单位、督办的委员会、代表工作委员会、政府办公室 / the deputies of the suggestion, the agencies that handle it, the committee that supervises it, the deputy affairs committee, the government office',
    roles: ['DEPUTY_AFFAIRS_COMMITTEE', 'GOVERNMENT_OFFICE'],
    are: ({ agencyId, deputyId }): Sql[] => [
      ...(agencyId === null
        ? []
        : [
            sql`t.lead_agency_id = ${agencyId}::uuid`,
            sql`${agencyId}::uuid = any(t.co_agency_ids)`,
            sql`t.supervising_committee_id = ${agencyId}::uuid`,
          ]),
      ...(deputyId === null
        ? []
        : [sql`t.lead_deputy_id = ${deputyId}::uuid`, sql`${deputyId}::uuid = any(t.co_signer_ids)`]),
    ],
  }),
  'deputies.suggestion',
  'suggestion_id',
);
