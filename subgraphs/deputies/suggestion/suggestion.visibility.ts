import sql from 'sql-template-tag';
import { INTERNAL, unsealed, type Visibility } from '../../../platform/database/listing/index.ts';

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
