import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vitest would load graphql as two copies, ESM and CommonJS; one alias keeps it one (design, trap 6).
  resolve: { alias: { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) } },
  test: {
    include: ['{platform,gateway,subgraphs,tests}/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      'dist/**',
      // What the embedded database has no like of.
      ...(process.env['DATABASE_URL'] ? [] : ['**/*.server.test.ts']),
    ],
    globalSetup: ['tests/run.setup.ts'],
    setupFiles: ['reflect-metadata'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@apollo/, /type-graphql/, /graphql-scalars/] } },
  },
});
