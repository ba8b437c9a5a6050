import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import {
  choiceColumn,
  dayColumn,
  defineImport,
  divisionColumn,
  flagColumn,
  nameColumn,
  optional,
  type PersonalCell,
  phoneColumn,
  textColumn,
  wholeNumberColumn,
} from '../../../platform/importing/index.ts';
import { civicTopicLabels } from '../topic/topic.kinds.ts';
import { petitionCommands } from './petition.commands.ts';
import { Petition } from './petition.entities.ts';
import { petitionChannelLabels } from './petition.kinds.ts';
import { isSealedPetition } from './petition.policy.ts';
import { registeredPetition } from './petition-registration.ts';

/** In clear when it can be sealed, else masked. */
const personValues = (name: PersonalCell, phone: PersonalCell | null, isSealable: boolean) => {
  const clearName = isSealable ? name.clear() : null;
  const clearPhone = isSealable ? (phone?.clear() ?? null) : null;
  return {
    ...(clearName === null ? { maskedName: name.masked } : { name: clearName }),
    ...(clearPhone === null ? { maskedPhone: phone?.masked ?? null } : { phone: clearPhone }),
  };
};

/**
 * Petitions of a register kept elsewhere. They come in as REGISTERED, and their limits count from the day on which they
 * were received. Name and number of the petitioner
 * are sealed where there are keys, and masked only where there are none.
 */
export const petitionImport = defineImport({
  name: 'petitions',
  noun: 'Petition',
  title: '信访事项 / Petitions',
  columns: {
    title: textColumn('标题 / Title', '反映农田支渠淤堵影响浇地', 200),
    content: textColumn('内容 / Content', '支渠淤堵,下游农田浇不上水,请求清淤并明确管护单位。'),
    topic: choiceColumn('民生领域 / Field', civicTopicLabels, 'WATER'),
    divisionCode: divisionColumn('事项所在区划代码 / Division of the matter', '150821'),
    channel: choiceColumn('提出方式 / Channel', petitionChannelLabels, 'LETTER'),
    receivedOn: dayColumn('收到日期 / Received on', '2026-01-05'),
    petitionerName: optional(nameColumn('信访人姓名 / Name of the petitioner', '张示例')),
    petitionerPhone: optional(phoneColumn('信访人手机 / Mobile of the petitioner', '13800000000')),
    petitionerDivision: optional(divisionColumn('信访人所在区划代码 / Division of the petitioner', '150821')),
    representatives: optional(wholeNumberColumn('代表人数 / Representatives', '1', 1, 5)),
    isNoticeWaived: optional(flagColumn('姓名地址不清免于告知 / Notice waived', '否')),
    repeatOf: optional(textColumn('所重复事项的登记号 / Registration number of what it repeats', '', 40)),
  },
  async bring(values, { em, commands, vault, reason }) {
    const { petitionerName, petitionerPhone, petitionerDivision, representatives, repeatOf, ...facts } = values;
    if (petitionerName === null && [petitionerPhone, petitionerDivision, representatives].some((one) => one !== null))
      throw new ValidationFailed(
        faultAt('petitionerName', '填了信访人的其他信息就要填姓名 / needed beside other data of the petitioner'),
      );
    const petitioner = petitionerName && {
      ...personValues(petitionerName, petitionerPhone, vault.keyId !== null),
      divisionCode: petitionerDivision ?? facts.divisionCode,
      representatives,
    };
    const repeatOfId = repeatOf === null ? null : await petitionNumbered(repeatOf, em);
    const input = { ...facts, petitioner: petitioner || null, repeatOfId, reason };
    return commands.create(petitionCommands, 'registerPetition', input, registeredPetition(input, vault));
  },
});

/** A sealed petition is as good as not there. */
async function petitionNumbered(registrationNo: string, em: EntityManager): Promise<string> {
  const found = await em.findOne(Petition, { registrationNo });
  if (found && !isSealedPetition(found)) return found.id;
  throw new ValidationFailed(faultAt('repeatOf', '没有此登记号 / there is no petition with this number'));
}
