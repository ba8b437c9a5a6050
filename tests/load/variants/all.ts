import { handSql } from './hand-sql.ts';
import { hub } from './hub.ts';
import { postgraphile } from './postgraphile.ts';
import { hiveGateway, stockApollo } from './stock.ts';
import type { Variant } from './variant.ts';

/** What is measured side by side, in the order of the tables. */
export const allVariants: readonly Variant[] = [hub, handSql, postgraphile, hiveGateway, stockApollo];
