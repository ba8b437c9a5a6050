import { Migration } from '@mikro-orm/migrations';

/** The directory of agencies and divisions. */
export class Directory extends Migration {
  override up(): void {
    this.addSql(`create table agencies.division (
      code text primary key, name text not null, english_name text not null, kind text not null,
      parent_code text null references agencies.division (code))`);
    this.addSql('create index on agencies.division (parent_code, code)');
    this.addSql(`create table agencies.agency (
      id uuid primary key, credit_code text not null unique, slug text not null unique, name text not null,
      english_name text not null, organ text not null, kind text not null,
      division_code text not null references agencies.division (code),
      parent_id uuid null references agencies.agency (id),
      counterpart_committee_id uuid null references agencies.agency (id),
      is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
      version int not null default 1,
      search_text text not null generated always as (platform.fold(name || ' ' || english_name)) stored,
      search_terms text[] not null generated always as (platform.search_terms(name || ' ' || english_name)) stored)`);
    this.addSql('create index on agencies.agency (slug, id)');
    this.addSql('create index on agencies.agency (name, id)');
    this.addSql('create index on agencies.agency (division_code, slug, id)');
    this.addSql('create index on agencies.agency (counterpart_committee_id, slug, id)');
    this.addSql('create index on agencies.agency (parent_id)');
    this.addSql('create index on agencies.agency using gin (search_terms)');
  }
}
