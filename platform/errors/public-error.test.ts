import { expect, it } from 'vitest';
import { createLogger } from '../logging/logger.ts';
import { NotFound } from './domain-error.ts';
import { publicError } from './public-error.ts';
import { Unavailable } from './unavailable.error.ts';

const log = createLogger('silent');
const thrown = (cause: object) =>
  publicError(
    {
      message: 'select secret from table',
      path: ['a'],
      originalError: cause,
      extensions: (cause as { extensions?: Record<string, unknown> }).extensions,
    },
    'petitions',
    log,
  );

it('lets a domain error through as it is', () => {
  expect(publicError({ message: 'm', extensions: new NotFound('Agency', 'x').extensions }, 'agencies', log)).toEqual({
    message: 'm',
    extensions: { code: 'NOT_FOUND' },
  });
});

it('masks an unforeseen error and gives an id instead of its cause', () => {
  const masked = thrown(new Error('select secret from table'));
  expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(JSON.stringify(masked)).not.toContain('secret');
});

it.each(['ECONNREFUSED', '57P01', '08006', '53300'])(
  'says of a database that is away (%s) that it is worth trying again',
  (code) => {
    expect(thrown(Object.assign(new Error('x'), { code })).extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'petitions',
      retryable: true,
    });
  },
);

it.each(['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable'])(
  'says the same of a connection that broke and is used once more (%s)',
  (message) => {
    expect(thrown(new Error(message)).extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', retryable: true });
  },
);

it('says of a file store that is away that it is worth trying again, and not where it is', () => {
  const masked = thrown(new Unavailable('S3 does not answer HEAD /secret'));
  expect(masked.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', retryable: true });
  expect(JSON.stringify(masked)).not.toContain('secret');
});

it('blames a malformed value on the caller', () => {
  expect(
    thrown(Object.assign(new Error('invalid input syntax for type uuid: "x"'), { code: '22P02' })).extensions,
  ).toEqual({ code: 'BAD_USER_INPUT' });
});

it('takes an error of graphql itself for a fault of the input', () => {
  expect(publicError({ message: 'Variable "$x" got invalid value' }, 'agencies', log).extensions).toEqual({
    code: 'BAD_USER_INPUT',
  });
});
