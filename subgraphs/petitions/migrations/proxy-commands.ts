import { Migration } from '@mikro-orm/migrations';

/** What the commands of proxies record, and the petition's next limit kept in the proxy. */
export class ProxyCommands extends Migration {
  override up(): void {
    this.addSql(`alter table petitions.petition_proxy
      add column withdrawn_on date null,
      add check ((consented_on is null) = (consent is null)),
      add check (withdrawn_on is null or state = 'WITHDRAWN'),
      add check (result_delivered_on is null or filed_on is not null)`);
    this.addSql('create index on petitions.petition_proxy (proxy_no text_pattern_ops)');
    // A proxy has no limits of its own (no statute knows the service). By triggers, so that no write can forget it.
    this.addSql(`create function petitions.take_due_on_of_petition() returns trigger language plpgsql as $$
      begin
        new.due_on := (select p.due_on from petitions.petition p where p.id = new.petition_id);
        return new;
      end $$`);
    this.addSql(`create trigger due_on_of_petition before insert or update on petitions.petition_proxy
      for each row execute function petitions.take_due_on_of_petition()`);
    this.addSql(`create function petitions.pass_due_on_to_proxy() returns trigger language plpgsql as $$
      begin
        update petitions.petition_proxy set due_on = new.due_on where petition_id = new.id;
        return null;
      end $$`);
    this.addSql(`create trigger due_on_to_proxy after update of due_on on petitions.petition
      for each row when (old.due_on is distinct from new.due_on) execute function petitions.pass_due_on_to_proxy()`);
  }
}
