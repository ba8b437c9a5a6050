import { Migration } from '@mikro-orm/migrations';
import { recordTables } from '../../../platform/records/index.ts';

/** The roll of deputies, and the history and deadlines of every record of this subgraph. */
export class Deputies extends Migration {
  override up(): void {
    for (const statement of recordTables('deputies')) this.addSql(statement);
    this.addSql(`create table deputies.deputy (
      id uuid primary key, number text not null unique, name text not null, gender text not null,
      ethnicity text not null, occupation text not null, level text not null, division_code text not null,
      delegation text not null, term int not null, term_starts_on date not null, term_ends_on date null,
      is_committee_member boolean not null, status text not null, status_reason text null, status_since date not null,
      is_synthetic boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
      version int not null default 1,
      search_text text not null generated always as (platform.fold(name || ' ' || delegation)) stored,
      search_terms text[] not null generated always as (platform.search_terms(name || ' ' || delegation)) stored)`);
    this.addSql('create index on deputies.deputy (number, id)');
    this.addSql('create index on deputies.deputy (name, id)');
    this.addSql('create index on deputies.deputy (status_since, id)');
    this.addSql('create index on deputies.deputy (level, number, id)');
    this.addSql('create index on deputies.deputy (division_code text_pattern_ops)');
    this.addSql('create index on deputies.deputy using gin (search_terms)');
  }
}
