import { Migration } from '@mikro-orm/migrations';

/** Who raised a group's opinion and speaks for the group; of earlier ones that is the convener. Actions say of what they are. */
export class GroupOpinionCommands extends Migration {
  override up(): void {
    this.addSql('alter table deputies.group_opinion add column raised_by_id uuid null references deputies.deputy (id)');
    this.addSql(`update deputies.group_opinion o set raised_by_id =
      (select m.deputy_id from deputies.deputy_group_member m where m.group_id = o.group_id and m.role = 'CONVENER' order by m.id limit 1)`);
    for (const [before, after] of [
      ['raiseOpinion', 'raiseGroupOpinion'],
      ['assignOpinion', 'assignGroupOpinion'],
      ['answerOpinion', 'answerGroupOpinion'],
      ['returnAnswer', 'returnGroupOpinionAnswer'],
      ['concludeOpinion', 'concludeGroupOpinion'],
      ['convertOpinion', 'convertGroupOpinion'],
    ])
      this.addSql(`update deputies.history set action = '${after}'
        where action = '${before}' and subject_id in (select id from deputies.group_opinion)`);
  }
}
