import { defineEntity, p } from '@mikro-orm/core';

/** A figure that was published and has no records behind it here; never computed, always with its source. */
export const StatedFigureSchema = defineEntity({
  name: 'StatedFigure',
  tableName: 'stated_figure',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    year: p.integer(),
    position: p.integer(),
    code: p.text(),
    value: p.integer(),
    unit: p.text(),
    text: p.text(),
    isRounded: p.boolean(),
    definition: p.text(),
    source: p.text(),
    publishedOn: p.date(),
  },
});

export class StatedFigure extends StatedFigureSchema.class {}
StatedFigureSchema.setClass(StatedFigure);
