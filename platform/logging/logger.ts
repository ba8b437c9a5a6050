import { type Logger, pino } from 'pino';

export type { Logger };

/** Names that never reach the log, wherever they stand in an object. */
const hidden = [
  'authorization',
  'cookie',
  'headers.authorization',
  'req.headers.authorization',
  'variables',
  '*.variables',
];

export const createLogger = (level: string): Logger =>
  pino({ level, redact: { paths: hidden, censor: '[hidden]' }, base: null });
