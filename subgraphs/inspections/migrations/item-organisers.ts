import { Migration } from '@mikro-orm/migrations';

/** The committee that organised an item's inspection, in the item itself: whoever acts on one is known without a look at the other. */
export class ItemOrganisers extends Migration {
  override up(): void {
    this.addSql('alter table inspections.rectification_item add column organiser_id uuid null');
    this.addSql(`update inspections.rectification_item t set organiser_id = i.organiser_id
      from inspections.inspection i where i.id = t.inspection_id`);
    this.addSql('alter table inspections.rectification_item alter column organiser_id set not null');
    // The composite reference keeps it the inspection's, whatever the code does.
    this.addSql('alter table inspections.inspection add unique (id, organiser_id)');
    this.addSql(`alter table inspections.rectification_item add foreign key (inspection_id, organiser_id)
      references inspections.inspection (id, organiser_id)`);
    // Who owes what is due on the items has changed: worklists read them again.
    this.addSql(`insert into inspections.record_change (subject_id)
      select t.id from inspections.rectification_item t
      where exists (select from inspections.deadline d where d.subject_id = t.id and d.met_on is null)`);
  }
}
