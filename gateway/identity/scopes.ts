/** What a token may be limited to: reading and changing the records of each subgraph. */
export const scopes = ['agencies', 'reports', 'inspections', 'deputies', 'petitions', 'exchange'].flatMap((name) => [
  `${name}:read`,
  `${name}:write`,
]);

/** The `aud` of tokens for this hub. */
export const audience = 'congress-supervision-hub';
