import { Migration } from '@mikro-orm/migrations';

/** What the commands of livelihood projects record: the vote, the claim, the check and the assessment. */
export class LivelihoodCommands extends Migration {
  override up(): void {
    this.addSql(`alter table reports.livelihood_project
      add column votes_for int null, add column deputies_total int null, add column result text null,
      add column check_finding text null, add column assessment text null,
      add check ((votes_for is null) = (deputies_total is null)), add check (votes_for between 0 and deputies_total),
      add check (planned_investment_yuan >= 0 and paid_investment_yuan >= 0),
      add check (progress_percent = 100 or state not in ('COMPLETED_CLAIMED', 'CHECKED', 'EVALUATED', 'CLOSED')),
      add check (assessment is null or state in ('EVALUATED', 'CLOSED'))`);
  }
}
