import { Arg } from 'type-graphql';
import { DateTime } from './scalars.ts';

/** The argument of singular queries that asks for the record as it stood at a moment. */
export const AsOfArg = () =>
  Arg('asOf', () => DateTime, {
    nullable: true,
    description:
      '取该时刻的内容、期限与办理经过;关联的其他记录为现状 / The record as it stood at this moment, with its deadlines and history; other records that it leads to are as they are now',
  });
