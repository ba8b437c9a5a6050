import { Migration } from '@mikro-orm/migrations';
import { searchColumns } from './search-columns.ts';

const changes = `is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
      version int not null default 1`;

/** Plans with their topics, work reports and what follows a hearing. */
export class WorkReports extends Migration {
  override up(): void {
    this.addSql(`create table reports.supervision_plan (
      id uuid primary key, year int not null unique, title text not null, adopted_on date not null,
      published_on date null, ${changes})`);
    this.addSql('create index on reports.supervision_plan (year, id)');

    this.addSql(`create table reports.supervision_topic (
      id uuid primary key, plan_id uuid not null references reports.supervision_plan (id), position int not null,
      title text not null, kind text not null, planned_on date not null, agency_id uuid not null,
      committee_id uuid not null, ${changes}, ${searchColumns('title')}, unique (plan_id, position))`);
    this.addSql('create index on reports.supervision_topic (planned_on, id)');
    this.addSql('create index on reports.supervision_topic (plan_id, planned_on, id)');
    this.addSql('create index on reports.supervision_topic (agency_id, planned_on, id)');
    this.addSql('create index on reports.supervision_topic using gin (search_terms)');

    this.addSql(`create table reports.topic_source (
      id uuid primary key, topic_id uuid not null references reports.supervision_topic (id), position int not null,
      channel text not null, description text not null, inspection_id uuid null, suggestion_id uuid null,
      petition_id uuid null, unique (topic_id, position))`);

    this.addSql(`create table reports.work_report (
      id uuid primary key, title text not null, summary text not null, category text not null, organ text not null,
      agency_id uuid not null, committee_id uuid not null, meeting_id uuid null references reports.meeting (id),
      topic_id uuid null references reports.supervision_topic (id), state text not null, hearing_on date not null,
      deliberated_on date null, reporter_role text null, is_entrusted boolean not null, assessment text null,
      report_published_on date null, opinions_published_on date null, handling_published_on date null,
      execution_published_on date null, due_on date null, ${changes}, ${searchColumns('title', 'summary')},
      check (not is_entrusted or organ = 'GOVERNMENT'))`);
    this.addSql('create index on reports.work_report (hearing_on, id)');
    this.addSql("create index on reports.work_report (coalesce(due_on, date '9999-12-31'), id)");
    this.addSql('create index on reports.work_report (updated_at, id)');
    this.addSql('create index on reports.work_report (agency_id, hearing_on, id)');
    this.addSql('create index on reports.work_report (committee_id, hearing_on, id)');
    this.addSql('create index on reports.work_report (meeting_id, hearing_on, id)');
    this.addSql('create index on reports.work_report (topic_id, hearing_on, id)');
    this.addSql('create index on reports.work_report (state, hearing_on, id)');
    this.addSql('create index on reports.work_report (deliberated_on)');
    this.addSql('create index on reports.work_report using gin (search_terms)');

    this.addSql(`create table reports.prior_opinion (
      id uuid primary key, work_report_id uuid not null references reports.work_report (id), position int not null,
      text text not null, response text null, unique (work_report_id, position))`);

    this.addSql(`create table reports.deliberation_opinion (
      id uuid primary key, work_report_id uuid not null references reports.work_report (id), agency_id uuid not null,
      position int not null, text text not null, sent_on date not null, received_on date null, due_on date null,
      handled_on date null, ${changes}, ${searchColumns('text')}, unique (work_report_id, position))`);
    this.addSql('create index on reports.deliberation_opinion (sent_on, id)');
    this.addSql("create index on reports.deliberation_opinion (coalesce(due_on, date '9999-12-31'), id)");
    this.addSql('create index on reports.deliberation_opinion (agency_id, sent_on, id)');
    this.addSql('create index on reports.deliberation_opinion using gin (search_terms)');

    this.addSql(`create table reports.handling_report (
      id uuid primary key, work_report_id uuid not null references reports.work_report (id), agency_id uuid not null,
      stage text not null, title text not null, text text not null, committee_comment text null,
      submitted_on date not null, ${changes}, ${searchColumns('title', 'text')})`);
    this.addSql('create index on reports.handling_report (submitted_on, id)');
    this.addSql('create index on reports.handling_report (work_report_id, submitted_on, id)');
    this.addSql('create index on reports.handling_report (agency_id, submitted_on, id)');
    this.addSql('create index on reports.handling_report using gin (search_terms)');

    this.addSql(`create table reports.resolution (
      id uuid primary key, title text not null, text text not null,
      work_report_id uuid null references reports.work_report (id),
      meeting_id uuid not null references reports.meeting (id), agency_id uuid not null, state text not null,
      adopted_on date not null, execution_report text null, due_on date null, ${changes},
      ${searchColumns('title', 'text')})`);
    this.addSql('create index on reports.resolution (adopted_on, id)');
    this.addSql("create index on reports.resolution (coalesce(due_on, date '9999-12-31'), id)");
    this.addSql('create index on reports.resolution (meeting_id, adopted_on, id)');
    this.addSql('create index on reports.resolution (work_report_id, adopted_on, id)');
    this.addSql('create index on reports.resolution using gin (search_terms)');

    this.addSql(`create table reports.follow_up_supervision (
      id uuid primary key, title text not null, text text not null, outcome text null, agency_id uuid null,
      committee_id uuid not null, work_report_id uuid null references reports.work_report (id),
      started_on date not null, concluded_on date null, ${changes}, ${searchColumns('title', 'text', 'outcome')})`);
    this.addSql('create index on reports.follow_up_supervision (started_on, id)');
    this.addSql('create index on reports.follow_up_supervision (work_report_id, started_on, id)');
    this.addSql('create index on reports.follow_up_supervision (agency_id, started_on, id)');
    this.addSql('create index on reports.follow_up_supervision using gin (search_terms)');
  }
}
