import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { activityFigures } from '../activities.ts';
import { suggestionFigures } from './suggestion-figures.ts';

const definitions = { ...suggestionFigures, ...activityFigures };

export type DeputyFigureCode = keyof typeof definitions;

/** Every figure of `annualReview.deputies`, each with the records behind it. */
export const deputyFigures: FigureDefinitions = definitions;
