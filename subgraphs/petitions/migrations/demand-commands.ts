import { Migration } from '@mikro-orm/migrations';

/** What the commands of demands record. */
export class DemandCommands extends Migration {
  override up(): void {
    this.addSql('alter table petitions.demand add column answered_on date null, add column sent_on date null');
    this.addSql(`alter table petitions.demand
      add check ((rating is null) = (rated_on is null)),
      add check (replied_on is null or sent_on is null or replied_on >= sent_on),
      add check (converted_suggestion_id is null or converted_petition_id is null),
      add check (state <> 'CONVERTED_TO_SUGGESTION' or converted_suggestion_id is not null),
      add check (state <> 'CONVERTED_TO_PETITION' or converted_petition_id is not null),
      add check (state <> 'SEALED_HANDOFF' or (content = '' and masked_resident = '*' and masked_phone is null))`);
    this.addSql('create index on petitions.demand (demand_no text_pattern_ops)');
    this.addSql('create index on petitions.demand (converted_suggestion_id)');
  }
}
