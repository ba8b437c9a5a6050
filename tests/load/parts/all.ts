import type { PartOutcome, Run } from '../run.ts';
import type { Variant } from '../variants/variant.ts';
import { costOfChecks } from './checks.ts';
import { coldStart } from './cold-start.ts';
import { deepPages } from './deep-pages.ts';
import { memory } from './memory.ts';
import type { PartName } from './names.ts';
import { plans } from './plans.ts';
import { sideBySide } from './side-by-side.ts';
import { waysToRun } from './ways-to-run.ts';

export const parts: Record<PartName, (run: Run, variants: readonly Variant[]) => Promise<PartOutcome>> = {
  'side-by-side': sideBySide,
  'deep-pages': async (run) => ({ result: await deepPages(run) }),
  plans: async (run) => ({ result: await plans(run) }),
  'cold-start': async (run, variants) => ({ result: await coldStart(run, variants) }),
  memory: async (run) => ({ result: await memory(run) }),
  checks: async (run) => ({ result: await costOfChecks(run) }),
  'ways-to-run': async (run) => ({ result: await waysToRun(run) }),
};
