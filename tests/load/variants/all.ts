import { handSql } from './hand-sql.ts';
import { distributedHub, hub, hubByReference } from './hub.ts';
import { postgraphile } from './postgraphile.ts';
import { hiveGateway, stockApollo } from './stock.ts';
import type { Variant } from './variant.ts';

/** In the order of the tables. */
export const allVariants: readonly Variant[] = [
  hub,
  hubByReference,
  distributedHub,
  handSql,
  postgraphile,
  hiveGateway,
  stockApollo,
];

/** A quick run does without other ways to run the hub, which have no target. */
export const usualVariants = (isQuick: boolean): readonly Variant[] =>
  isQuick ? allVariants.filter((variant) => variant !== hubByReference && variant !== distributedHub) : allVariants;
