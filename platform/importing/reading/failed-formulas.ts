import { posix } from 'node:path';

const failedCell = /<(?:[\w.-]+:)?c\b(?=[^>]*\st\s*=\s*["']e["'])[^>]*?\sr\s*=\s*["']([A-Z]+\d+)["']/g;
const firstSheet = /<(?:[\w.-]+:)?sheet\b[^>]*\s[\w.-]+:id\s*=\s*["']([^"']+)["']/;
const relationship = /<(?:[\w.-]+:)?Relationship\b[^>]*>/g;

/** The cells of a workbook's first sheet whose formula failed. A reader that takes them for empty would hide it. */
export class FailedFormulas {
  readonly #cells = new Map<string, Set<string>>();
  #sheetId: string | undefined;
  #targets = new Map<string, string>();

  look(name: string, content: Buffer): void {
    if (name === 'xl/workbook.xml') this.#sheetId = firstSheet.exec(content.toString('latin1'))?.[1];
    else if (name === 'xl/_rels/workbook.xml.rels')
      for (const [text] of content.toString('latin1').matchAll(relationship)) {
        const [id, target] = [attribute(text, 'Id'), attribute(text, 'Target')];
        if (id && target) this.#targets.set(id, posix.resolve('/xl', target).slice(1));
      }
    else if (name.startsWith('xl/worksheets/')) {
      const found = [...content.toString('latin1').matchAll(failedCell)].map(([, address]) => address as string);
      if (found.length > 0) this.#cells.set(name, new Set(found));
    }
  }

  /** Once all parts were looked at. */
  has(row: number, column: number): boolean {
    if (this.#cells.size === 0) return false;
    const part = this.#targets.get(this.#sheetId ?? '') ?? '';
    return this.#cells.get(part)?.has(`${letters(column)}${row}`) ?? false;
  }
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
