import { Migration } from '@mikro-orm/migrations';
import { commandTables } from '../../../platform/commands/index.ts';

/** What the commands of petitions record, beside the outbox and the idempotency keys. */
export class PetitionCommands extends Migration {
  override up(): void {
    for (const table of commandTables('petitions')) this.addSql(table);
    this.addSql(`alter table petitions.petition
      add column origin_demand_id uuid null,
      add column objected_on date null, add column objection_reason text null, add column objection_answer text null,
      add column report_due_on date null, add column closing_reported_on date null, add column closing_report text null,
      add column decision_text text null, add column decision_received_on date null,
      add column settlement_kind text null, add column settlement_sha256 text null, add column settlement_file_name text null,
      add column reviewing_agency_id uuid null, add column review_requested_on date null,
      add column review_request_received_on date null, add column review_text text null,
      add column review_received_on date null,
      add column reexamining_agency_id uuid null, add column reexam_requested_on date null,
      add column reexam_request_received_on date null, add column reexam_text text null,
      add column hearings text[] not null default '{}'`);
    for (const fill of fillings) this.addSql(fill);
    // What no sequence of steps may bring about.
    this.addSql(`alter table petitions.petition
      add check (decision_received_on is null or decision_received_on >= decided_on),
      add check (review_received_on is null or review_received_on >= reviewed_on),
      add check (reviewing_agency_id <> handling_agency_id),
      add check (reexamining_agency_id <> handling_agency_id),
      add check (reexamining_agency_id <> reviewing_agency_id),
      add check (reexam_requested_on is null or review_requested_on is not null),
      add check (closing_report is null or closing_reported_on is not null),
      add check ((settlement_kind is null) = (settlement_sha256 is null)
        and (settlement_sha256 is null) = (settlement_file_name is null))`);
    // The receipt of an accusation's hand-over is all that is kept of it (信访工作条例第三十条、第四十六条第五项).
    this.addSql(`alter table petitions.petition
      add check (state <> 'SEALED_HANDOFF' or (content = '' and petitioner_id is null))`);
    // Kept in the row, so that a command on a proxy finds a sealed matter as little as a read does.
    this.addSql('alter table petitions.petition_proxy add column leads_to_sealed boolean not null default false');
    this.addSql(`update petitions.petition_proxy set leads_to_sealed = true
      where petition_id in (select id from petitions.petition where is_sealed)`);
    this.addSql(`update petitions.demand set kind = 'ACCUSATION'
      where converted_petition_id in (select id from petitions.petition where is_sealed)`);
    this.addSql('create index on petitions.petition (registration_no text_pattern_ops)');
    this.addSql('create index on petitions.petition (reviewing_agency_id)');
    this.addSql('create index on petitions.petition (settlement_sha256)');
  }
}

/** What the records of before the commands say of the new columns. */
const fillings = [
  `update petitions.petition p set report_due_on = d.due_on
    from petitions.deadline d where d.subject_id = p.id and d.code = 'PETITION_ASSIGNED_REPORT'`,
  'update petitions.petition set decision_received_on = decided_on where decided_on is not null',
  'update petitions.petition set review_received_on = reviewed_on where reviewed_on is not null',
  `update petitions.petition p set review_requested_on = d.met_on, review_request_received_on = d.met_on
    from petitions.deadline d where d.subject_id = p.id and d.code = 'PETITION_REVIEW_REQUEST' and d.met_on is not null`,
  `update petitions.petition p set reexam_requested_on = d.met_on, reexam_request_received_on = d.met_on
    from petitions.deadline d where d.subject_id = p.id and d.code = 'PETITION_REEXAM_REQUEST' and d.met_on is not null`,
  `update petitions.petition p set origin_demand_id = d.id
    from petitions.demand d where d.converted_petition_id = p.id and not p.is_sealed`,
];
