import { Migration } from '@mikro-orm/migrations';

/** Public keys that signed batches of the chain, so that a receipt can be proven; their ids are their digests. */
export class DisclosureKeys extends Migration {
  override up(): void {
    this.addSql('create table exchange.disclosure_key (id text primary key, public_key text not null)');
  }
}
