export { type AuditKeys, freshAuditKeys, readAuditKeys } from './audit-keys.ts';
export {
  type ChainBatch,
  type ChainedRecord,
  type ChainHead,
  genesis,
  type LinkedBatch,
  linked,
} from './chain.ts';
export {
  allDisclosed,
  type Disclosed,
  type DisclosedRecords,
  type DisclosedSource,
  DisclosureNotes,
  type GrantedRecords,
  nothingDisclosed,
} from './disclosed.ts';
export {
  type DisclosureKind,
  type DisclosureOutcome,
  type DisclosureRecord,
  type IndexedRecord,
  indexed,
  readRecord,
  writtenRecord,
} from './disclosure-record.ts';
export { type SigningKey, type SuiteName, type VerifyingKey, verifyingKey } from './signing.ts';
export { batchFault, type ChainFault, type ChainReport, verifyChain } from './verify-chain.ts';
