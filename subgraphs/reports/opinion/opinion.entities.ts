import { defineEntity, p } from '@mikro-orm/core';

/** One opinion of the members on a report, handed to the organ for study and handling (监督法第十七条). */
export const DeliberationOpinionSchema = defineEntity({
  name: 'DeliberationOpinion',
  tableName: 'deliberation_opinion',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    workReportId: p.uuid(),
    agencyId: p.uuid(),
    position: p.integer(),
    text: p.text(),
    sentOn: p.date(),
    receivedOn: p.date().nullable(),
    /** The law sets no number of days, so each opinion carries its own date: stated in it, or counted from receipt. */
    dueOn: p.date().nullable(),
    handledOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class DeliberationOpinion extends DeliberationOpinionSchema.class {}
DeliberationOpinionSchema.setClass(DeliberationOpinion);
