const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** PostgreSQL takes a uuid of any version; ids that the hub makes are of version 7 (RFC 9562, section 5.7). */
export const isUuid = (value: string): boolean => shape.test(value);

/** When an id of version 7 was made. */
export const timeOf = (id: string): Date => new Date(Number.parseInt(id.slice(0, 13).replace('-', ''), 16));
