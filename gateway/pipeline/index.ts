export { KnownDocuments } from './known-documents.ts';
export { type Pipeline, pipeline } from './pipeline.ts';
export { warmUp } from './warm-up.ts';
