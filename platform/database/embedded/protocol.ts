import type { PostgresErrorFields } from './postgres.error.ts';

/** Where the data of an opened database came from. */
export type Origin = 'existing' | 'template' | 'initdb';

/** What the thread is told when it starts. Paths are absolute. */
export type Assignment =
  | { readonly storage: 'memory'; readonly template?: string }
  | {
      readonly storage: 'folder';
      /** The PostgreSQL data directory. */
      readonly directory: string;
      /** Set when it does not exist yet: initdb runs here, and a rename to `directory` completes it. */
      readonly initialise?: string;
    };

export type Request =
  | { readonly id: number; readonly kind: 'query'; readonly sql: string; readonly parameters: (string | null)[] }
  | { readonly id: number; readonly kind: 'exec'; readonly sql: string }
  | { readonly id: number; readonly kind: 'close' };

export interface ResultField {
  readonly name: string;
  /** PostgreSQL type oid. */
  readonly dataTypeID: number;
}

/** One statement's result as PostgreSQL sent it: every value text or null, in column order. */
export interface TextResult {
  readonly fields: ResultField[];
  readonly rows: (string | null)[][];
  readonly affectedRows?: number;
  readonly command?: string;
  readonly rowCount?: number;
}

export interface Failure {
  readonly message: string;
  /** Present when PostgreSQL itself reported the error. */
  readonly fields?: PostgresErrorFields;
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'result'; readonly id: number; readonly results: TextResult[] }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };
