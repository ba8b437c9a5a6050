import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { InspectionFinding } from '../finding/finding.entities.ts';
import { Inspection } from '../inspection/inspection.entities.ts';
import { RectificationItem } from './item.entities.ts';
import type { IdentifyInput } from './item.inputs.ts';

/** The item that a finding becomes. A case clue is as good as not there: it never becomes an item (河南省实施监督法办法第四十二条). */
export const identifiedItem =
  (input: IdentifyInput) => async (newId: () => string, _today: string, em: EntityManager) => {
    const { findingId } = input;
    const finding = isUuid(findingId) ? await em.findOne(InspectionFinding, { id: findingId, kind: 'SYSTEMIC' }) : null;
    if (!finding) throw new NotFound('InspectionFinding', findingId);
    const { inspectionId } = finding;
    // Locked: numbers are given one by one, and the inspection is not closed or transferred meanwhile.
    const inspection = await em.findOneOrFail(
      Inspection,
      { id: inspectionId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const before = await em.count(RectificationItem, { inspectionId });
    return {
      id: newId(),
      number: `${inspection.number}-${String(before + 1).padStart(2, '0')}`,
      inspectionId,
      organiserId: inspection.organiserId,
      lawId: finding.lawId,
      findingId,
      title: finding.title,
      measure: input.measure,
      severity: input.severity,
      leadAgencyId: input.leadAgencyId,
      coAgencyIds: input.coAgencyIds ?? [],
      divisionCode: finding.divisionCode,
      plan: null,
      issuedOn: null,
      completionDueOn: null,
      lastUpdatedOn: null,
      claimedOn: null,
      verifiedOn: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
