import { defineEntity, p } from '@mikro-orm/core';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { ProxyConsent } from './proxy.kinds.ts';
import type { PetitionProxyState } from './proxy.workflow.ts';

export const PetitionProxySchema = defineEntity({
  name: 'PetitionProxy',
  tableName: 'petition_proxy',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    proxyNo: p.text(),
    title: p.text(),
    topic: p.text().$type<CivicTopic>(),
    divisionCode: p.text(),
    deputyId: p.uuid(),
    stationId: p.uuid(),
    petitionId: p.uuid().nullable(),
    consent: p.text().$type<ProxyConsent>().nullable(),
    requestedOn: p.date(),
    consentedOn: p.date().nullable(),
    filedOn: p.date().nullable(),
    resultDeliveredOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    withdrawnOn: p.date().nullable(),
    /** No field of the graph: a proxy whose petition is sealed is there for nobody. */
    leadsToSealed: p.boolean(),
    state: p.text().$type<PetitionProxyState>(),
    /** The petition's, kept by the database whichever of the two is written; commands on a proxy neither read nor set it. */
    dueOn: p.date().nullable().lazy(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class PetitionProxy extends PetitionProxySchema.class {}
PetitionProxySchema.setClass(PetitionProxy);
