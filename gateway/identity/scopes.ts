/**
 * What a token may be limited to: reading and changing the records of each subgraph; reading requests and grants of sharing, asking
 * for data of another agency, deciding on such requests (政务数据共享条例 arts 20, 21); reading who was shown what (art 29).
 */
export const scopes = [
  ...['agencies', 'reports', 'inspections', 'deputies', 'petitions', 'exchange'].flatMap((name) => [
    `${name}:read`,
    `${name}:write`,
  ]),
  'sharing:read',
  'sharing:request',
  'sharing:decide',
  'audit:read',
];

/** The `aud` of tokens for this hub. */
export const audience = 'congress-supervision-hub';
