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
    /** No field of the graph: a proxy whose petition is sealed is there for nobody. */
    leadsToSealed: p.boolean(),
    state: p.text().$type<PetitionProxyState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class PetitionProxy extends PetitionProxySchema.class {}
PetitionProxySchema.setClass(PetitionProxy);
