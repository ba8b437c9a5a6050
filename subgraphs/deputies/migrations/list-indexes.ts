import { Migration } from '@mikro-orm/migrations';

/** Filters that lists were read whole for. */
export class ListIndexes extends Migration {
  override up(): void {
    for (const index of indexes) this.addSql(`create index on deputies.${index}`);
  }
}

const indexes = [
  ...['assigned_on', 'answered_on', 'concluded_on', 'implemented_on', 'received_on'].map(
    (column) => `suggestion (${column}) where ${column} is not null`,
  ),
  'suggestion (division_code text_pattern_ops)',
  ...['period', 'category', 'difficulty', 'assignment_mode', 'answer_category'].map(
    (column) => `suggestion (${column}, (coalesce(received_on, date '9999-12-31')), id)`,
  ),
  'duty_record (role, occurred_on, id)',
  'duty_record (station_id, occurred_on, id) where station_id is not null',
];
