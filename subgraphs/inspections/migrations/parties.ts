import { Migration } from '@mikro-orm/migrations';

/** What the rules of visibility look for beside what is indexed already. */
export class Parties extends Migration {
  override up(): void {
    this.addSql('create index on inspections.rectification_item (organiser_id)');
    this.addSql('create index on inspections.verification (invited_deputy_id) where invited_deputy_id is not null');
  }
}
