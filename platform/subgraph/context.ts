import type { Clock } from '../clock/clock.ts';
import type { CommandRunner } from '../commands/index.ts';
import type { Loaders } from '../database/listing/loaders.ts';
import type { DisclosureNotes } from '../disclosure/index.ts';
import type { FileStore } from '../files/index.ts';
import type { Principal } from '../identity/principal.ts';
import type { PersonalVault } from '../personal/index.ts';

export type PendingRecord = (id: string) => Promise<string | null>;

/** What a resolver may use. There is no entity manager in it: reads go through the loaders, writes through services. */
export interface SubgraphContext {
  viewer: Principal;
  clock: Clock;
  loaders: Loaders;
  /**
   * Those of the references that the viewer may know of: records of another subgraph, which is asked for a level at once. The key
   * alone would tell that one is there.
   */
  visible: <Reference extends { id: string }>(type: string, references: readonly Reference[]) => Promise<Reference[]>;
  /** What the request is given, for its disclosure record; the loaders note the rows. */
  disclosed: DisclosureNotes;
  /** The text of a disclosure record that is kept and not in the chain yet; null when this process keeps none of that id. */
  pendingRecord: PendingRecord;
  /** Writes: every change of a record is a step of its workflow. */
  commands: CommandRunner;
  /** Attached files, by the digest of their content. */
  files: FileStore;
  /** Seals and opens personal data. */
  vault: PersonalVault;
}
