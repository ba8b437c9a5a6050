import { Migration } from '@mikro-orm/migrations';

/** Personal data of petitioners in clear, sealed; nothing of it is ever in a column that can be read or searched. */
export class PersonalData extends Migration {
  override up(): void {
    this.addSql(`alter table petitions.petitioner
      add column masked_citizen_number text null, add column name_sealed text null, add column phone_sealed text null,
      add column address_sealed text null, add column citizen_number_sealed text null, add column phone_digest text null,
      add column citizen_number_digest text null, add column sealed_with text null,
      add check ((sealed_with is null) = (coalesce(name_sealed, phone_sealed, address_sealed, citizen_number_sealed) is null)),
      add check (name_sealed like 'v1.%'), add check (phone_sealed like 'v1.%'),
      add check (address_sealed like 'v1.%'), add check (citizen_number_sealed like 'v1.%')`);
    this.addSql('create index on petitions.petitioner (phone_digest) where phone_digest is not null');
    this.addSql('create index on petitions.petitioner (citizen_number_digest) where citizen_number_digest is not null');
    this.addSql('create index on petitions.petitioner (sealed_with, id) where sealed_with is not null');
  }
}
