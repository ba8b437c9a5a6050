export { FigureType } from './figure.type.ts';
export { describedFigures, type FigureDefinition, type FigureDefinitions, figureValues } from './figures.ts';
export { share } from './share.ts';
