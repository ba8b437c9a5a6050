import { Migration } from '@mikro-orm/migrations';
import { deputiesOfEvents } from '../../../platform/commands/index.ts';

/** Deputies hear of their own matters. */
export class DeputiesOfEvents extends Migration {
  override up(): void {
    this.addSql(deputiesOfEvents('exchange'));
    this.addSql("alter table exchange.change add column deputies uuid[] not null default '{}'");
    this.addSql('create index on exchange.change using gin (deputies)');
  }
}
