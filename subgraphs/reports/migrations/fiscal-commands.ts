import { Migration } from '@mikro-orm/migrations';

/** Opinions on a fiscal item and how they were handled (监督法第二十九条). */
export class FiscalCommands extends Migration {
  override up(): void {
    this.addSql(`alter table reports.fiscal_oversight_item
      add column opinions text null, add column handling_draft text null, add column handling_comment text null,
      add column handling_report text null, add column handled_on date null`);
    this.addSql(`update reports.fiscal_oversight_item i set handled_on = (
      select max(d.met_on) from reports.deadline d where d.subject_id = i.id and d.code = 'HANDLING_REPORT')`);
    this.addSql(`alter table reports.fiscal_oversight_item
      add check (state <> 'CLOSED' or handled_on is not null),
      add check (handling_report is null or (handling_comment is not null and handled_on is not null)),
      add check ((deliberated_on is null) = (state in ('PRE_REVIEW', 'PRELIMINARY_REVIEW')))`);
  }
}
