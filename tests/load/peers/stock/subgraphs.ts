import { agencies } from './agencies.ts';
import { deputies } from './deputies.ts';
import { inspections } from './inspections.ts';
import { petitions } from './petitions.ts';
import { reports } from './reports.ts';
import type { StockSubgraph } from './subgraph.ts';

export const subgraphs: Record<string, StockSubgraph> = { agencies, reports, inspections, deputies, petitions };
