import { parseArgs } from 'node:util';
import { StartupError } from '../startup-error.ts';

export interface ImportCommand {
  name: string;
  /** The file to read; null when a template is asked for. */
  file: string | null;
  template: string | null;
  source: string;
  isAtomic: boolean;
  isDryRun: boolean;
}

const sourceShape = /^[\p{L}\p{N}._-]{1,40}$/u;

/**
 * Reads the arguments of `npm run import`.
 * @throws StartupError that tells the usage
 */
export function importCommand(args: readonly string[], names: readonly string[]): ImportCommand {
  const usage = `用法 / Usage: npm run import -- <${names.join('|')}> <file.xlsx|.csv|.jsonl> [--dry-run] [--atomic] [--source 台账名 / name of the ledger]
      npm run import -- <${names.join('|')}> --template <file.xlsx|.csv>`;
  const { values, positionals } = parsed(args, usage);
  const [name = '', file = null, ...more] = positionals;
  const { template = null, source = 'ledger' } = values;
  if (!names.includes(name))
    throw new StartupError(`请指明导入什么 / Say what to import: ${names.join('、')}\n${usage}`);
  if (more.length > 0 || (file === null) === (template === null))
    throw new StartupError(`请给一个文件,或者用 --template / Give one file, or --template\n${usage}`);
  if (!sourceShape.test(source))
    throw new StartupError(
      `--source 须为 1 至 40 个字母、数字或者 . _ - / --source takes 1 to 40 letters, digits or . _ -`,
    );
  return { name, file, template, source, isAtomic: values.atomic ?? false, isDryRun: values['dry-run'] ?? false };
}

function parsed(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        atomic: { type: 'boolean' },
        source: { type: 'string' },
        template: { type: 'string' },
      },
    });
  } catch {
    throw new StartupError(`选项有误 / An option is wrong\n${usage}`);
  }
}
