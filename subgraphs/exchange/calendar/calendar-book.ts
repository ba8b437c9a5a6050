import sql from 'sql-template-tag';
import { v7 } from 'uuid';
import type { Clock } from '../../../platform/clock/clock.ts';
import { bulkInsert, type SubgraphDatabase } from '../../../platform/database/index.ts';
import {
  announcedDays,
  type CalendarDay,
  tableCalendar,
  type WorkingDayCalendar,
} from '../../../platform/deadlines/index.ts';
import { CalendarDaySchema } from './calendar-day.entities.ts';

/** The table of named days as the calendar that deadlines count by. */
export class CalendarBook {
  readonly #database: SubgraphDatabase;
  readonly #clock: Clock;
  #edition = '';

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Enters the days that the calendar package knows and the table does not; nothing that was entered is changed. */
  async fill(): Promise<void> {
    const known = await this.#database.rows<{ date: string }>(sql`select date from exchange.calendar_day`);
    const dates = new Set(known.map(({ date }) => date));
    const now = this.#clock.now();
    const missing = announcedDays().filter(({ date }) => !dates.has(date));
    const rows = missing.map((day) => ({
      ...day,
      id: v7(),
      notice: `国务院办公厅关于${day.date.slice(0, 4)}年部分节假日安排的通知(chinese-days 收录)`,
      state: 'IN_FORCE',
      createdAt: now,
      updatedAt: now,
      version: 1,
    }));
    await bulkInsert(this.#database.em(), CalendarDaySchema, rows);
  }

  /** The calendar when it has changed since the last call; null otherwise. */
  async changed(): Promise<WorkingDayCalendar | null> {
    const [row] = await this.#database.rows<{ edition: string }>(
      sql`select count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(max(updated_at)::text, '') as "edition" from exchange.calendar_day`,
    );
    if (!row || row.edition === this.#edition) return null;
    const days = await this.#database.rows<CalendarDay>(
      sql`select date, is_workday as "isWorkday", holiday_name as "holidayName" from exchange.calendar_day where state = 'IN_FORCE'`,
    );
    this.#edition = row.edition;
    return tableCalendar(days);
  }
}
