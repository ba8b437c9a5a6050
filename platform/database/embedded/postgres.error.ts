/** The fields of a PostgreSQL error message, named as node-postgres names them. */
export interface PostgresErrorFields {
  readonly severity?: string;
  /** SQLSTATE, for example 23505. */
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly position?: string;
  readonly internalPosition?: string;
  readonly internalQuery?: string;
  readonly where?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly dataType?: string;
  readonly constraint?: string;
  readonly file?: string;
  readonly line?: string;
  readonly routine?: string;
}

/**
 * An error that PostgreSQL reported. Query text and parameters are deliberately absent: they may hold personal data.
 * The fields sit on the error itself, where MikroORM's exception converter looks for them.
 */
export class PostgresError extends Error implements PostgresErrorFields {
  override readonly name: string = 'PostgresError';
  declare readonly severity?: string;
  declare readonly code?: string;
  declare readonly detail?: string;
  declare readonly hint?: string;
  declare readonly position?: string;
  declare readonly internalPosition?: string;
  declare readonly internalQuery?: string;
  declare readonly where?: string;
  declare readonly schema?: string;
  declare readonly table?: string;
  declare readonly column?: string;
  declare readonly dataType?: string;
  declare readonly constraint?: string;
  declare readonly file?: string;
  declare readonly line?: string;
  declare readonly routine?: string;

  constructor(message: string, fields: PostgresErrorFields) {
    super(message);
    Object.assign(this, fields);
  }
}

/** The database thread is gone, or the database was closed: no query can run any more. */
export class EmbeddedDatabaseClosedError extends Error {
  override readonly name = 'EmbeddedDatabaseClosedError';
}
