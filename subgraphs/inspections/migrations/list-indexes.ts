import { Migration } from '@mikro-orm/migrations';

/** Filters that lists were read whole for. */
export class ListIndexes extends Migration {
  override up(): void {
    for (const index of indexes) this.addSql(`create index on inspections.${index}`);
  }
}

const indexes = [
  "rectification_item (severity, (coalesce(issued_on, date '9999-12-31')), id)",
  'rectification_item (division_code text_pattern_ops)',
  ...['issued_on', 'due_on', 'completion_due_on', 'verified_on'].map(
    (column) => `rectification_item (${column}) where ${column} is not null`,
  ),
];
