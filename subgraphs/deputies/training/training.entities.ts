import { defineEntity, p } from '@mikro-orm/core';

export const TrainingSchema = defineEntity({
  name: 'Training',
  tableName: 'training',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    subjects: p.text(),
    startedOn: p.date(),
    endedOn: p.date(),
    place: p.text(),
    participantCount: p.integer(),
    hours: p.integer(),
    isSynthetic: p.boolean(),
  },
});

export class Training extends TrainingSchema.class {}
TrainingSchema.setClass(Training);
