export { KnownDocuments } from './known-documents.ts';
export { OnceATurn } from './once-a-turn.ts';
export { type Pipeline, pipeline } from './pipeline.ts';
export { warmUp } from './warm-up.ts';
