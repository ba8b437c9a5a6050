import { Migration } from '@mikro-orm/migrations';

/** What the commands of mediations record. */
export class MediationCommands extends Migration {
  override up(): void {
    this.addSql(`alter table petitions.mediation
      add column agreement_text text null, add column effective_on date null, add column court_id uuid null,
      add column refused_on date null, add column breached_on date null`);
    this.addSql('update petitions.mediation set effective_on = agreed_on where agreed_on is not null');
    this.addSql(`alter table petitions.mediation
      add check (effective_on is null or agreed_on is not null),
      add check (confirmation_applied_on is null or agreement_kind = 'WRITTEN'),
      add check (confirmed_on is null or confirmation_applied_on is not null),
      add check (refused_on is null or confirmation_applied_on is not null),
      add check (confirmed_on is null or refused_on is null),
      add check (performed_on is null or breached_on is null)`);
    this.addSql('create index on petitions.mediation (mediation_no text_pattern_ops)');
    this.addSql('create index on petitions.mediation (court_id)');
  }
}
