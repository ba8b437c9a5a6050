import type { EntityClass } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../clock/clock.ts';
import {
  CommandRunner,
  type CommandRunnerOptions,
  DueMatters,
  type NounCommands,
  OutboxReader,
  type RecordEntities,
  Recount,
  type References,
  Sweep,
} from '../commands/index.ts';
import { Loaders } from '../database/listing/loaders.ts';
import type { SqlReader } from '../database/reader.ts';
import type { DatabaseSource } from '../database/source.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from '../database/subgraph-database.ts';
import { chineseDaysCalendar, localDateOf, type WorkingDayCalendar } from '../deadlines/index.ts';
import { DisclosureNotes } from '../disclosure/index.ts';
import type { FileStore } from '../files/index.ts';
import { type Principal, systemPrincipal } from '../identity/principal.ts';
import { type ImportDefinition, Importer } from '../importing/index.ts';
import { noVault, type PersonalVault } from '../personal/index.ts';
import type { SeedOptions } from '../seeding/seed-options.ts';
import type { Workflow } from '../workflow/index.ts';
import type { PendingRecord, SubgraphContext } from './context.ts';
import { visibleReferences } from './references.ts';
import type { SharedTypes } from './shared-fields.ts';
import { type SubgraphSchemaOptions, subgraphSchema } from './subgraph-schema.ts';

export interface Resealed {
  done: number;
  unreadable: number;
}

/** The name is that of its PostgreSQL schema too. */
export interface SubgraphOptions extends SubgraphSchemaOptions {
  entities: readonly EntityClass<object>[];
  /** Its deadline and history entities, when its records have workflows. */
  records?: RecordEntities;
  /** Nouns whose records come in from files too; its migrations then have the table of external ids. */
  imports?: readonly ImportDefinition[];
  migrations: readonly (new (...args: any[]) => Migration)[];
  /**
   * The name under which a record of this subgraph has the file, when the viewer may read it there; null otherwise.
   * A subgraph without attachments leaves it out.
   */
  attachment?: (reader: SqlReader, viewer: Principal, sha256: string) => Promise<string | null>;
  /** Seals personal data again that an older key sealed; gives how many records it was, and how many could not be opened. */
  reseal?: (database: SubgraphDatabase, vault: PersonalVault) => Promise<Resealed>;
  /** Writes the records of 2025; left out by a subgraph that has none of its own. */
  seed?: (em: EntityManager, options: SeedOptions) => Promise<void>;
}

/** A subgraph as code: its schema is there without a database. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly imports: readonly ImportDefinition[];
  /** The types of the graph whose records are its own: other subgraphs refer to them by their keys. */
  readonly owns: readonly string[];
  readonly nouns: readonly NounCommands<any>[];
  readonly shared: SharedTypes;
  /** The workflows of its nouns. */
  readonly workflows: readonly Workflow[];
  /**
   * @param references without them, what a command names of other subgraphs is taken as it comes
   * @param vault without it no personal data is taken in clear
   * @param pendingRecord without it a receipt is known once it is in the chain
   */
  open(
    source: DatabaseSource,
    clock: Clock,
    files: FileStore,
    references?: References,
    vault?: PersonalVault,
    pendingRecord?: PendingRecord,
  ): Promise<Subgraph>;
}

/** A subgraph on a database. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: SubgraphDatabase;
  /** The context of one request; the same over every transport. */
  context(viewer: Principal): SubgraphContext;
  /** The name of an attached file that the viewer may read; null when there is none, or none for this viewer. */
  attachment(viewer: Principal, sha256: string): Promise<string | null>;
  /** What is due on its records, for lists over all subgraphs. */
  readonly due: DueMatters;
  /**
   * Counts deadlines by this calendar from now on, and the running ones again.
   * @returns how many of them came out differently
   */
  useCalendar(calendar: WorkingDayCalendar): Promise<number>;
  /** What happens to its records, in order; null when none of them has a workflow. */
  readonly outbox: OutboxReader | null;
  /** What time alone brings about. */
  readonly sweep: Sweep;
  /** Brings records in from files. */
  readonly imports: readonly Importer[];
  /** Brings personal data under the newest key. */
  reseal(): Promise<Resealed>;
  seed(options: SeedOptions): Promise<void>;
  close(): Promise<void>;
}

/** A grant opens nothing after its last day, before anything has swept it. */
const withGrantsOf = (viewer: Principal, today: string): Principal =>
  viewer.grants.length === 0
    ? viewer
    : { ...viewer, grants: viewer.grants.filter(({ expiresOn }) => expiresOn >= today) };

/** Until a subgraph is given another. One for the process: it remembers the days that it has looked up. */
const packageCalendar = chineseDaysCalendar();

export function defineSubgraph(options: SubgraphOptions): SubgraphDefinition {
  const { sdl, schema } = subgraphSchema(options);
  return {
    name: options.name,
    sdl,
    schema,
    imports: options.imports ?? [],
    owns: Object.keys(options.references ?? {}),
    nouns: options.nouns ?? [],
    shared: options.shared ?? {},
    workflows: (options.nouns ?? []).map(({ workflow }) => workflow),
    async open(source, clock, files, references, vault = noVault, pendingRecord = async () => null) {
      const database = await openSubgraphDatabase(source, options);
      const { name, nouns = [], imports = [] } = options;
      let calendar: WorkingDayCalendar = packageCalendar;
      const recount = new Recount(database, name, nouns, clock);
      const commandsOf = (viewer: Principal, more: Partial<CommandRunnerOptions> = {}) =>
        new CommandRunner({
          em: () => database.em(),
          records: options.records,
          clock,
          calendar,
          files,
          vault,
          viewer,
          ...more,
        });
      const commandsWithin = (em: EntityManager) => commandsOf(systemPrincipal, { em: () => em });
      const commandsFor = (viewer: Principal, changed: () => void) =>
        commandsOf(viewer, {
          changed,
          ...(references ? { unknownOf: (type, keys) => references(viewer, type, keys) } : {}),
        });
      return {
        name: options.name,
        schema,
        database,
        context: (asked) => {
          const viewer = withGrantsOf(asked, localDateOf(clock.now()));
          const disclosed = new DisclosureNotes();
          const loaders = new Loaders(database, clock, viewer, disclosed);
          const commands = commandsFor(viewer, () => loaders.forget());
          const visible = visibleReferences(viewer, loaders, references);
          return { viewer, clock, loaders, visible, disclosed, pendingRecord, files, vault, commands };
        },
        due: new DueMatters(database, name, nouns),
        outbox: nouns.length > 0 ? new OutboxReader(database, name) : null,
        async useCalendar(next) {
          const before = calendar;
          calendar = next;
          return recount.run(before, next);
        },
        sweep: new Sweep(database, name, nouns, clock, (viewer) => commandsOf(viewer)),
        imports: imports.map(
          (definition) => new Importer({ definition, namespace: name, database, clock, vault, commandsWithin }),
        ),
        attachment: async (viewer, sha256) => (await options.attachment?.(database, viewer, sha256)) ?? null,
        reseal: async () => (await options.reseal?.(database, vault)) ?? { done: 0, unreadable: 0 },
        seed: (seedOptions) =>
          database.em().transactional(async (em) => options.seed?.(em as EntityManager, seedOptions)),
        close: () => database.close(),
      };
    },
  };
}
