/** Another process holds the folder. The message is one line for the operator: the folder, the holder, what to do. */
export class DataDirectoryInUseError extends Error {
  override readonly name = 'DataDirectoryInUseError';
  readonly directory: string;
  /** Process id of the holder, in the holder's own pid namespace. */
  readonly pid: number;
  readonly host: string;

  constructor(directory: string, pid: number, host: string) {
    super(
      `The data folder ${directory} is in use by process ${pid} on ${host}: ` +
        'stop that process, set DATA_DIR to another folder, or use DATABASE_URL.',
    );
    this.directory = directory;
    this.pid = pid;
    this.host = host;
  }
}

/** The folder cannot hold our database, or holds something else. Nothing in it was changed. One-line message. */
export class DataDirectoryUnusableError extends Error {
  override readonly name = 'DataDirectoryUnusableError';
  readonly directory: string;
  readonly reason: string;

  constructor(directory: string, reason: string, options?: ErrorOptions) {
    super(
      `The data folder ${directory} cannot be used: ${reason}. Set DATA_DIR to another folder, or use DATABASE_URL.`,
      options,
    );
    this.directory = directory;
    this.reason = reason;
  }
}
