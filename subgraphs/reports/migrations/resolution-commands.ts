import { Migration } from '@mikro-orm/migrations';

/** The date that a resolution sets stays on it after the report has come. */
export class ResolutionCommands extends Migration {
  override up(): void {
    this.addSql('alter table reports.resolution add column execution_due_on date null');
    this.addSql(`update reports.resolution r set execution_due_on = (
      select max(d.due_on) from reports.deadline d where d.subject_id = r.id and d.code = 'RESOLUTION_EXECUTION')`);
    this.addSql(`alter table reports.resolution
      alter column execution_due_on set not null, add check (execution_due_on > adopted_on),
      add check ((execution_report is not null) = (state in ('EXECUTION_REPORTED', 'ACCEPTED')))`);
  }
}
