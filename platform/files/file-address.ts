const digest = /^[0-9a-f]{64}$/;

/** Only a digest is ever looked for, so that no address leads out of the store. */
export const isDigest = (sha256: string): boolean => digest.test(sha256);

/** Where every store keeps a content. */
export const contentAddress = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** Where every store marks that an agency has handed a content in. */
export const depositAddress = (sha256: string, agencyId: string): string => `${contentAddress(sha256)}.by/${agencyId}`;
