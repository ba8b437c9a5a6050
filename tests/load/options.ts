import { parseArgs } from 'node:util';
import { type PartName, partNames } from './parts/names.ts';
import { allVariants } from './variants/all.ts';
import type { Variant } from './variants/variant.ts';

export interface BenchOptions {
  isQuick: boolean;
  server: string;
  /** Of the hub's own seed; a unit of it has 1,637 petitions. */
  scale: number;
  /** Rectification items in all. */
  items: number;
  rounds: number;
  seconds: number;
  /** Keep the database of the run. */
  keep: boolean;
  /** Seed anew although there is a template. */
  fresh: boolean;
  variants: readonly Variant[];
  parts: readonly PartName[];
}

/** The whole is the design's: 200,000 petitions and 20,000 rectification items. */
const whole = { scale: 123, items: 20_000, rounds: 5, seconds: 5 };
const quick = { scale: 5, items: 1_000, rounds: 1, seconds: 2 };

/** @throws Error that says what is wrong with the flags */
export function readOptions(args: string[]): BenchOptions {
  const { values: flags } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      variants: { type: 'string' },
      parts: { type: 'string' },
    },
  });
  const size = flags.quick ? quick : whole;
  const rounds = Number(flags.rounds ?? size.rounds);
  const seconds = Number(flags.seconds ?? size.seconds);
  if (!(Number.isInteger(rounds) && rounds >= 1 && seconds >= 1))
    throw new Error('--rounds 与 --seconds 至少为 1 / --rounds and --seconds must be 1 or more');
  const variants = chosen(
    '--variants',
    flags.variants,
    allVariants.map(({ name }) => name),
  );
  return {
    isQuick: flags.quick,
    server: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
    scale: size.scale,
    items: size.items,
    rounds,
    seconds,
    keep: flags.keep,
    fresh: flags.fresh,
    variants: variants ? allVariants.filter(({ name }) => variants.includes(name)) : allVariants,
    parts: chosen('--parts', flags.parts, partNames) ?? (flags.quick ? ['side-by-side'] : partNames),
  };
}

function chosen<Name extends string>(flag: string, list: string | undefined, known: readonly Name[]) {
  if (list === undefined) return undefined;
  const names = list.split(',');
  const unknown = names.filter((name) => !known.includes(name as Name));
  if (unknown.length > 0)
    throw new Error(`${flag} 中没有 / ${flag} knows no ${unknown.join(', ')}; ${known.join(', ')}`);
  return names as Name[];
}
