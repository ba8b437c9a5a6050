import { Migration } from '@mikro-orm/migrations';

/**
 * Full-text search that does not depend on the locale (`pg_trgm` ignores Chinese under `C`): text is folded, taken apart
 * into single characters and pairs, and kept in an array with a GIN index.
 */
export class SearchFunctions extends Migration {
  override up(): void {
    this.addSql('create schema if not exists platform');
    this.addSql(
      'create or replace function platform.fold(value text) returns text language sql immutable parallel safe as $$ select lower(normalize(value, nfkc)) $$',
    );
    this.addSql(`create or replace function platform.search_terms(value text) returns text[] language sql immutable parallel safe as $$
      select coalesce(array_agg(distinct term), '{}') from (
        select substr(folded, at, size) as term
        from (select platform.fold(value) as folded) as source, generate_series(1, length(folded)) as at, generate_series(1, 2) as size
        where at + size - 1 <= length(folded)) as terms
      where term !~ '\\s' $$`);
  }
}
