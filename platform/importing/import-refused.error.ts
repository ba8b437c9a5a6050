/** A file that cannot be imported at all; a fault of one row is no such thing. */
export class ImportRefused extends Error {}
