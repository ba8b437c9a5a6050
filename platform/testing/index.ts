export { type Answer, ask } from './ask.ts';
export { openedSubgraph, testClock } from './opened-subgraph.ts';
export { tableFaults } from './table-faults.ts';
export { openTestDatabase, type TestDatabase, testDatabasePrefix } from './test-database.ts';
