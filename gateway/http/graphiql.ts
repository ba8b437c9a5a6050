import type { FastifyInstance } from 'fastify';

/** `GET /graphql` for people. */
export function registerGraphiql(_http: FastifyInstance): void {}
