import { Migration } from '@mikro-orm/migrations';

/** A plan has a state like every record that commands move. */
export class PlanCommands extends Migration {
  override up(): void {
    this.addSql(`alter table reports.supervision_plan
      add column state text not null default 'ADOPTED', add column due_on date null`);
    this.addSql("update reports.supervision_plan set state = 'PUBLISHED' where published_on is not null");
    this.addSql(`alter table reports.supervision_plan
      alter column state drop default, add check ((published_on is null) = (state = 'ADOPTED')),
      add check (published_on >= adopted_on)`);
  }
}
