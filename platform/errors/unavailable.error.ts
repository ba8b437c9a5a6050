/** Something that the hub relies on does not answer for now; trying again is worth it. */
export class Unavailable extends Error {}
