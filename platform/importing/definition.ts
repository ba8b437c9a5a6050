import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandRunner } from '../commands/index.ts';
import type { PersonalVault } from '../personal/index.ts';
import { type ImportColumns, textColumn, type ValuesOf } from './column.ts';

/** What a row may use on its way in; all of it happens in the row's transaction. */
export interface ImportTools {
  em: EntityManager;
  vault: PersonalVault;
  /** Takes the creating step as the system. */
  commands: CommandRunner;
  now: Date;
  today: string;
  newId(): string;
  /** For the history: where the record comes from. */
  reason: string;
}

/** How files of one noun come in: reading, template and explanations follow from the columns. */
export interface ImportDefinition<Columns extends ImportColumns = any> {
  /** What the command line calls it, such as `rectification-items`. */
  name: string;
  noun: string;
  /** 中文 / English */
  title: string;
  columns: Columns;
  /**
   * Makes a record of the row and gives its id.
   * @throws ValidationFailed with paths `input.<column>`, or another DomainError about the row as a whole
   */
  bring(values: ValuesOf<Columns>, tools: ImportTools): Promise<string>;
}

export const defineImport = <Columns extends ImportColumns>(definition: ImportDefinition<Columns>) => definition;

const externalId = textColumn('外部编号 / External id', 'A-0001', 200);

/** All columns of a file, the external id first. */
export const columnsOf = ({ columns }: ImportDefinition): ImportColumns => ({ externalId, ...columns });
