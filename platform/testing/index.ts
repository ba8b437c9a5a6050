export { type Answer, ask, congressOffice } from './ask.ts';
export { matrixFaults } from './matrix.ts';
export { openedSubgraph, testClock } from './opened-subgraph.ts';
export { pastFaults } from './past-faults.ts';
export { tableFaults } from './table-faults.ts';
export { temporaryFiles } from './temporary-files.ts';
export { openTestDatabase, recordsTemplate, type TestDatabase, transactionsOverlap } from './test-database.ts';
export { agencyViewer } from './viewers.ts';
export { openWritableSubgraph, type WritableSubgraph } from './writable-subgraph.ts';
