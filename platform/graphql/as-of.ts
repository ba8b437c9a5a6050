import { Arg } from 'type-graphql';
import { DateTime } from './scalars.ts';

/** The argument of singular queries that asks for the record as it stood at a moment. */
export const AsOfArg = () =>
  Arg('asOf', () => DateTime, {
    nullable: true,
    description:
      '取该时刻的内容:字段、期限、办理经过和当时已有的附属材料;只有日期的按当日零时计,关联的其他记录为现状 / The record as it stood at this moment: its fields, deadlines, history and the parts that were there; what has a date alone counts from the beginning of that day, and other records that it leads to are as they are now',
  });
