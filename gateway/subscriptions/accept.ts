/** What the reference server of graphql-sse compares `Accept` with, letter by letter. */
const stream = 'text/event-stream';
const answers = ['*/*', 'application/*', 'application/json'];

const reservations = ['*/*', 'text/plain'];

/** Whether an answer can be of a type that the client takes; `accept` as `acceptOf` gives it. */
export function isAcceptable(accept: string | undefined, method: string): boolean {
  if (!accept || method === 'DELETE') return true;
  return method === 'PUT' ? reservations.includes(accept) : accept === stream || answers.includes(accept);
}

/**
 * `Accept` (RFC 9110, section 12.5.1) in the words of the reference server: of a list that holds something that it knows,
 * that alone. A list that names none stays as it is, and is refused.
 */
export function acceptOf(header: string | undefined, method: string): string | undefined {
  const types = (header ?? '').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase() ?? '');
  const known = method === 'PUT' ? reservations : [stream, ...answers];
  if (method !== 'PUT' && types.includes('application/graphql-response+json')) types.push('application/json');
  return known.find((one) => types.includes(one)) ?? header;
}
