import { Migration } from '@mikro-orm/migrations';
import { commandTables } from '../../../platform/commands/index.ts';

/** What the commands of meetings and work reports need: outbox, idempotency keys, states, documents, invariants. */
export class MeetingAndReportCommands extends Migration {
  override up(): void {
    for (const table of commandTables('reports')) this.addSql(table);

    this.addSql(
      "alter table reports.meeting add column state text not null default 'HELD', add column due_on date null",
    );
    // Of a meeting that was held, the interval to the next one runs or was kept.
    this.addSql(`update reports.meeting m set state = 'PLANNED'
      where not exists (select from reports.deadline d where d.subject_id = m.id)`);
    this.addSql(`update reports.meeting m set due_on = (
      select min(d.due_on) from reports.deadline d where d.subject_id = m.id and d.met_on is null)`);
    this.addSql('alter table reports.meeting alter column state drop default');
    this.addSql(`alter table reports.meeting
      add check (closed_on >= convened_on), add check (extract(year from convened_on) = year)`);

    this.addSql(`create table reports.report_document (
      id uuid primary key, work_report_id uuid not null references reports.work_report (id), position int not null,
      kind text not null check (kind in ('DRAFT', 'COMMENT', 'REPORT')), agency_id uuid not null, text text not null,
      file_name text null, sha256 text null check (sha256 ~ '^[0-9a-f]{64}$'), filed_at timestamptz not null,
      unique (work_report_id, position), check ((file_name is null) = (sha256 is null)))`);
    this.addSql('create index on reports.report_document (sha256) where sha256 is not null');

    // 监督法 art. 16: once heard, the day and the reporter's office are on record.
    this.addSql(`alter table reports.work_report
      add check ((deliberated_on is null) = (reporter_role is null)),
      add check (deliberated_on is not null or state in
        ('PLANNED', 'DRAFT_SUBMITTED', 'COMMENTED', 'SUBMITTED', 'DISTRIBUTED', 'POSTPONED', 'CANCELLED')),
      add check (deliberated_on is not null or report_published_on is null),
      add check (assessment is null or state in ('RE_DELIBERATED', 'FOLLOW_UP', 'CLOSED'))`);
    // 监督法 art. 17(1): no written report to the standing committee without the committee's comment.
    this.addSql("alter table reports.handling_report add check (stage <> 'FINAL' or committee_comment is not null)");
    this.addSql(`alter table reports.deliberation_opinion
      add check (received_on is null or due_on is not null), add check (handled_on is null or received_on is not null)`);
  }
}
