/**
 * Loaded before the hub (`node --import`), it puts a check in place of which nothing is done, for a measurement of what that
 * check costs. The hub has no switch for it.
 */
import { registerHooks } from 'node:module';

const nothing: Record<string, string> = {
  'operation-limits': 'export const operationLimits = {};',
  access: 'export const access = () => ({});',
  disclosure: 'export const disclosure = () => ({});',
};

const off = (process.env['BENCH_SWITCHED_OFF'] ?? '').split(',').filter(Boolean);
registerHooks({
  load(url, context, next) {
    const name = off.find((one) => url.endsWith(`/dist/gateway/plugins/${one}.js`));
    return name === undefined
      ? next(url, context)
      : {
          format: 'module',
          // All else that it has for others stays.
          source: `export * from ${JSON.stringify(`${url}?whole`)}; ${nothing[name]}`,
          shortCircuit: true,
        };
  },
});
