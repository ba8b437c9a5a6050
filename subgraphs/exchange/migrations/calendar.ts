import { Migration } from '@mikro-orm/migrations';
import { commandTables } from '../../../platform/commands/index.ts';
import { recordTables } from '../../../platform/records/index.ts';

/** Days that holiday notices name, with what their corrections need. */
export class Calendar extends Migration {
  override up(): void {
    for (const statement of [...recordTables('exchange'), ...commandTables('exchange'), calendarDay])
      this.addSql(statement);
  }
}

const calendarDay = `create table exchange.calendar_day (
  id uuid primary key, date date not null unique, is_workday boolean not null, holiday_name text null,
  notice text not null, state text not null, due_on date null, created_at timestamptz not null,
  updated_at timestamptz not null, version int not null default 1, check (is_workday or holiday_name is not null))`;
