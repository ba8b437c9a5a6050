import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { affairsFigures } from './affairs-figures.ts';
import { supervisionFigures } from './supervision-figures.ts';

/** Every figure of this subgraph that comes out of records. */
export const reportFigures: FigureDefinitions = { ...supervisionFigures, ...affairsFigures };
