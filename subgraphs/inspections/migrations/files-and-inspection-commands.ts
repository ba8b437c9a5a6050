import { Migration } from '@mikro-orm/migrations';

/** Evidence that is kept as a file, and what the commands of inspections record. */
export class FilesAndInspectionCommands extends Migration {
  override up(): void {
    // Null where only the description of a file was ever recorded.
    this.addSql("alter table inspections.evidence add column sm3 text null check (sm3 ~ '^[0-9a-f]{64}$')");
    this.addSql('create index on inspections.evidence (sha256)');
    this.addSql('alter table inspections.inspection add column report text null');
    this.addSql(`create table inspections.inspection_member (
      id uuid primary key, inspection_id uuid not null references inspections.inspection (id), position int not null,
      name text not null, capacity text not null, unique (inspection_id, position))`);
  }
}
