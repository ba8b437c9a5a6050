import { Migration } from '@mikro-orm/migrations';
import { commandTables } from '../../../platform/commands/index.ts';

/** What the commands of suggestions need: outbox, keys, who signs and co-handles on the row itself, files as evidence. */
export class SuggestionCommands extends Migration {
  override up(): void {
    for (const table of commandTables('deputies')) this.addSql(table);
    this.addSql(`alter table deputies.suggestion
      add column co_signer_ids uuid[] not null default '{}', add column co_agency_ids uuid[] not null default '{}',
      add column escalated_on date null, add column escalation_outcome text null`);
    this.addSql(`update deputies.suggestion s set
      co_signer_ids = array(select deputy_id from deputies.signature
        where suggestion_id = s.id and role = 'CO_SIGNER' order by position),
      co_agency_ids = array(select agency_id from deputies.assignment
        where suggestion_id = s.id and state <> 'RETURNED' and agency_id <> s.lead_agency_id order by position)`);
    this.addSql(`update deputies.suggestion s set escalated_on = (h.at at time zone 'Asia/Shanghai')::date
      from deputies.history h where h.subject_id = s.id and h.action = 'escalateSuggestion'`);
    this.addSql(`update deputies.suggestion s set escalation_outcome = h.reason from deputies.history h
      where h.subject_id = s.id and h.action = 'closeSuggestion' and h.from_state = 'ESCALATED'`);
    this.addSql(`alter table deputies.suggestion
      add check (answered_on is null or assigned_on is not null),
      add check (escalation_outcome is null or escalated_on is not null),
      add check (escalated_on is null or answered_on is not null)`);

    // One agency has a matter once, whatever it gave back before; one agency answers once a round; one form a round.
    this.addSql("create unique index on deputies.assignment (suggestion_id, agency_id) where state <> 'RETURNED'");
    this.addSql('create unique index on deputies.answer (suggestion_id, round, agency_id)');
    this.addSql('create unique index on deputies.evaluation (suggestion_id, subject, round)');
    this.addSql(`alter table deputies.commitment add column verification text null,
      add check ((state = 'FULFILLED') = (verified_on is not null)),
      add check (state <> 'OPEN' or claimed_on is null)`);
    this.addSql(`create table deputies.commitment_evidence (
      id uuid primary key, commitment_id uuid not null references deputies.commitment (id) on delete cascade,
      position int not null, agency_id uuid not null, file_name text not null, media_type text not null,
      bytes int not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'), filed_at timestamptz not null, unique (commitment_id, position))`);
    this.addSql('create index on deputies.commitment_evidence (sha256)');
  }
}
