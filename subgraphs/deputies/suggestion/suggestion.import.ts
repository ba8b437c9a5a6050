import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { anonymous } from '../../../platform/identity/principal.ts';
import {
  choiceColumn,
  dayColumn,
  defineImport,
  divisionColumn,
  listColumn,
  optional,
  textColumn,
} from '../../../platform/importing/index.ts';
import { Deputy } from '../deputy/deputy.entities.ts';
import { raisedBy } from './commands/raising.steps.ts';
import { suggestionCommands } from './suggestion.commands.ts';
import { categoryLabels, periodLabels } from './suggestion.kinds.ts';

/**
 * Suggestions that were handed in on paper. They come in as SUBMITTED, to be screened and registered as all others, and
 * the limit of the hand-over counts from the day on which they were received.
 */
export const suggestionImport = defineImport({
  name: 'suggestions',
  noun: 'Suggestion',
  title: '代表建议 / Suggestions',
  columns: {
    title: textColumn('案由 / Title', '关于整治乌加河支渠淤堵的建议', 200),
    body: textColumn('正文 / Text', '支渠淤堵,影响灌溉。建议清淤并明确管护单位。'),
    category: choiceColumn('类别 / Category', categoryLabels, 'AGRICULTURE_AND_WATER'),
    period: choiceColumn('提出时间 / Period', periodLabels, 'BETWEEN_SESSIONS'),
    sessionName: textColumn('所属大会 / Session', '巴彦淖尔市第五届人民代表大会第五次会议', 100),
    divisionCode: divisionColumn('涉及区划代码 / Division', '150821'),
    leadDeputy: textColumn('领衔代表证号 / Number of the lead deputy', 'BM0001', 40),
    coSigners: optional(listColumn('联名代表证号 / Numbers of the co-signers', 'BM0002、BM0003')),
    receivedOn: dayColumn('收到日期 / Received on', '2026-01-12'),
  },
  async bring({ leadDeputy, coSigners, receivedOn, ...content }, { em, commands, reason }) {
    const leadId = await inOffice('leadDeputy', leadDeputy, em);
    const coSignerIds: string[] = [];
    for (const number of new Set(coSigners ?? [])) coSignerIds.push(await inOffice('coSigners', number, em));
    if (coSignerIds.includes(leadId))
      throw new ValidationFailed(faultAt('coSigners', '领衔代表不必联名 / names the lead deputy'));
    const input = { ...content, coSignerIds, receivedOn, reason };
    const raised = raisedBy({ ...anonymous, deputyId: leadId }, content, coSignerIds);
    return commands.create(suggestionCommands, 'importSuggestion', input, raised);
  },
});

async function inOffice(column: string, number: string, em: EntityManager): Promise<string> {
  const deputy = await em.findOne(Deputy, { number });
  if (!deputy) throw new ValidationFailed(faultAt(column, '没有此代表证号 / there is no deputy with this number'));
  if (deputy.status !== 'ACTIVE')
    throw new ValidationFailed(faultAt(column, '不在履职中的代表 / names a deputy who is not in office'));
  return deputy.id;
}
