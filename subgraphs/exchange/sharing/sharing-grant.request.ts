import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt, type NewRow, redactedTextFault } from '../../../platform/commands/index.ts';
import { Unauthenticated, ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { nextNumber } from '../records/next-number.ts';
import type { LegalEffect } from './catalogue.kinds.ts';
import { type CatalogueEntry, catalogueEntry } from './catalogue.ts';
import type { SharingGrant } from './sharing-grant.entities.ts';
import type { RequestShareValues } from './sharing-grant.inputs.ts';

/** The regulation binds government departments; where a party is none, both go by it (art 43). */
export const legalEffectOf = ({ organ }: Principal, { isProviderGovernment }: CatalogueEntry): LegalEffect =>
  organ === 'GOVERNMENT' && isProviderGovernment ? 'DIRECT' : 'BY_REFERENCE';

/** Who asks, as an agency. */
export function askingAgency({ agencyId }: Principal): string {
  if (agencyId === null) throw new Unauthenticated('请以机构身份申请 / Sign in as an agency');
  return agencyId;
}

/** A request to share an item, as it is filed. */
export const requestedShare =
  (input: RequestShareValues, viewer: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<SharingGrant>> => {
    const requesterId = askingAgency(viewer);
    const entry = catalogueEntry(input.item);
    const faults = [...faultsOf(input, today), ...entryFaults(input, entry, requesterId)].filter(
      (fault) => fault !== null,
    );
    if (faults.length > 0 || !entry) throw new ValidationFailed(...faults);
    return {
      id: newId(),
      number: await nextNumber(em, 'sharing_grant', '共享', today),
      item: entry.code,
      attribute: entry.attribute,
      legalEffect: legalEffectOf(viewer, entry),
      requesterId,
      providerId: entry.providerId,
      legalBasis: input.legalBasis,
      scenario: input.scenario,
      purpose: input.purpose,
      method: input.method,
      fields: [...new Set(input.fields)],
      divisionCode: input.divisionCode ?? null,
      isOwnOnly: input.isOwnOnly ?? false,
      periodFrom: input.periodFrom ?? null,
      periodUntil: input.periodUntil ?? null,
      dailyQuota: input.dailyQuota ?? null,
      expiresOn: input.expiresOn,
      requestedOn: today,
      missing: null,
      decidedOn: null,
      decision: null,
      activatedOn: null,
      suspendedOn: null,
      correctionDueOn: null,
      endedOn: null,
      disposedOn: null,
      disposalProof: null,
      resolution: null,
      dueOn: null,
    };
  };

function faultsOf(input: RequestShareValues, today: string) {
  const { periodFrom, periodUntil, dailyQuota } = input;
  return [
    redactedTextFault('legalBasis', input.legalBasis),
    redactedTextFault('scenario', input.scenario),
    redactedTextFault('purpose', input.purpose),
    input.purpose.length > 200 ? faultAt('purpose', '不得超过 200 字 / must have at most 200 characters') : null,
    input.expiresOn > today ? null : faultAt('expiresOn', `须晚于今日 ${today} / must lie after today, ${today}`),
    periodFrom && periodUntil && periodFrom > periodUntil
      ? faultAt('periodUntil', '早于起始日期 / lies before periodFrom')
      : null,
    dailyQuota != null && dailyQuota < 1 ? faultAt('dailyQuota', '须大于零 / must be more than zero') : null,
  ];
}

function entryFaults({ item, fields }: RequestShareValues, entry: CatalogueEntry | null, requesterId: string) {
  if (!entry) return [faultAt('item', `目录中没有此项 / the catalogue has no such item: ${item}`)];
  const foreign = fields.filter((field) => !entry.fields.includes(field));
  return [
    entry.attribute === 'NOT_SHARED' ? faultAt('item', `${entry.conditions} / is not shared`) : null,
    entry.providerId === requesterId ? faultAt('item', '本单位提供的数据无需申请 / is your own') : null,
    fields.length === 0 ? faultAt('fields', '请指明数据项 / name the fields') : null,
    foreign.length > 0 ? faultAt('fields', `不属于该目录项 / are not of the item: ${foreign.join('、')}`) : null,
  ];
}
