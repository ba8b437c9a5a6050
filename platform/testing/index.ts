export { type Answer, ask } from './ask.ts';
export { matrixFaults } from './matrix.ts';
export { openedSubgraph, testClock } from './opened-subgraph.ts';
export { tableFaults } from './table-faults.ts';
export { temporaryFiles } from './temporary-files.ts';
export { openTestDatabase, type TestDatabase, transactionsOverlap } from './test-database.ts';
export { agencyViewer, openWritableSubgraph, type WritableSubgraph } from './writable-subgraph.ts';
