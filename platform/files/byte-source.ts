/** Reads a part of a file; shorter than asked for only at its end. */
export interface ByteSource {
  readonly bytes: number;
  read(position: number, length: number): Promise<Buffer>;
}
