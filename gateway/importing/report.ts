import { columnsOf } from '../../platform/importing/files.ts';
import type { ImportDefinition, ImportResult, RowFault } from '../../platform/importing/index.ts';
import type { ImportCommand } from './command-line.ts';

/** One line a fault: where it is, and what is wrong there. */
export function faultLines(definition: ImportDefinition, faults: readonly RowFault[]): string {
  const columns = columnsOf(definition);
  return faults
    .map(({ line, field, message }) => {
      const column = field === null ? undefined : columns[field];
      const where = column ? `「${column.header.split(' / ')[0]} ${field}」` : '';
      return `第 ${line} 行 / line ${line}${where}:${message}\n`;
    })
    .join('');
}

export function summaryLine(
  { title }: ImportDefinition,
  { isAtomic, isDryRun }: Pick<ImportCommand, 'isAtomic' | 'isDryRun'>,
  { read, created, unchanged, refused, withheld }: ImportResult,
): string {
  const [chinese, english] = title.split(' / ');
  const kept = isDryRun
    ? '(试运行,未写入 / dry run, nothing written)'
    : isAtomic && refused > 0
      ? '(因有不合格的行,全部未写入 / nothing written, because of refused rows)'
      : '';
  const held = withheld > 0 ? `,合格未写入 ${withheld}` : '';
  const heldEnglish = withheld > 0 ? `, withheld ${withheld}` : '';
  return `${chinese}:读入 ${read} 行,新建 ${created},已有未变 ${unchanged},不合格 ${refused}${held} / ${english}: read ${read}, created ${created}, unchanged ${unchanged}, refused ${refused}${heldEnglish}${kept}\n`;
}
