import type { Operation } from '../operations.ts';

/** Something that answers the four operations. */
export interface Variant {
  name: string;
  /** 中文 / English, for tables. */
  label: string;
  start(place: Place): Promise<RunningVariant>;
}

/** What a variant is started with. */
export interface Place {
  databaseUrl: string;
  /** A folder of the run, removed afterwards. */
  folder: string;
  /** The stock subgraphs, which two variants stand upon; started by the first that asks. */
  stock(): Promise<StockSubgraphs>;
}

export interface StockSubgraphs {
  pids: readonly number[];
  /** File with the supergraph. */
  supergraph: string;
}

export interface RunningVariant {
  url: string;
  pids: readonly number[];
  /** By which PostgreSQL knows its connections. */
  applications: readonly string[];
  headers(): Promise<Record<string, string>>;
  body(operation: Operation, variables: Record<string, unknown>): string;
  stop(): Promise<void>;
}

/** How GraphQL is asked. */
export const graphqlBody = ({ query }: Operation, variables: Record<string, unknown>): string =>
  JSON.stringify({ query, variables });

export const noHeaders = async (): Promise<Record<string, string>> => ({});
