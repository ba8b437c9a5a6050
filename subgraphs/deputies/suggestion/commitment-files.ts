import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import { isAnonymous, type Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { type SuggestionParties, suggestionActors } from './suggestion.policy.ts';

/** Who may read evidence: the agencies of the matter, the deputies who signed, who verifies, and the congress office. */
const readers: readonly Actor[] = [
  'LEAD_AGENCY',
  'CO_AGENCY',
  'DEPUTY',
  'CO_SIGNER',
  'COMMITTEE',
  'DEPUTY_AFFAIRS_COMMITTEE',
  'CONGRESS_OFFICE',
];

/** The name under which a suggestion has the file as evidence, when the viewer may read it there. */
export async function commitmentEvidenceName(
  reader: SqlReader,
  viewer: Principal,
  sha256: string,
): Promise<string | null> {
  if (isAnonymous(viewer)) return null;
  const found = await reader.rows<SuggestionParties & { fileName: string }>(
    sql`select e.file_name as "fileName", s.lead_deputy_id as "leadDeputyId", s.co_signer_ids as "coSignerIds",
          s.lead_agency_id as "leadAgencyId", s.co_agency_ids as "coAgencyIds",
          s.supervising_committee_id as "supervisingCommitteeId"
        from deputies.commitment_evidence e join deputies.commitment c on c.id = e.commitment_id
          join deputies.suggestion s on s.id = c.suggestion_id
        where e.sha256 = ${sha256} order by e.filed_at, e.id`,
  );
  return found.find((one) => suggestionActors(viewer, one).some((actor) => readers.includes(actor)))?.fileName ?? null;
}
