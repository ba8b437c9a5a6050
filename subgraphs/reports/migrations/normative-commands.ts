import { Migration } from '@mikro-orm/migrations';

/** What is filed with a normative document, who reviews it, what its issuer replies, and when a review has an outcome. */
export class NormativeCommands extends Migration {
  override up(): void {
    this.addSql(`alter table reports.normative_document
      add column committee_id uuid null, add column text text null, add column explanation text null,
      add column issuer_reply text null,
      add check (filed_on >= published_on),
      add check ((filed_on is null) = (state = 'PUBLISHED')),
      add check (outcome is null or state in ('NO_ISSUE', 'ANNULLED', 'CLOSED')),
      add check (outcome is not null or state <> 'CLOSED'),
      add check (corrected_on is not null or (state <> 'CORRECTED' and outcome is distinct from 'CORRECTED'))`);
  }
}
