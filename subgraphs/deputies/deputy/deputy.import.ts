import { faultAt } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import {
  choiceColumn,
  dayColumn,
  defineImport,
  divisionColumn,
  flagColumn,
  optional,
  textColumn,
  wholeNumberColumn,
} from '../../../platform/importing/index.ts';
import { Deputy } from './deputy.entities.ts';
import { congressLevelLabels, ethnicityLabels, genderLabels, occupationLabels } from './deputy.kinds.ts';

/** The roll of a term. A deputy holds a public office: name and mandate are published, and nothing else is asked for. */
export const deputyImport = defineImport({
  name: 'deputies',
  noun: 'Deputy',
  title: '人大代表 / Deputies',
  columns: {
    number: textColumn('代表证号 / Number', 'BM9001', 40),
    name: textColumn('姓名 / Name', '王示例', 50),
    gender: choiceColumn('性别 / Gender', genderLabels, 'FEMALE'),
    ethnicity: choiceColumn('民族 / Ethnicity', ethnicityLabels, 'HAN'),
    occupation: choiceColumn('职业类别 / Occupation', occupationLabels, 'FARMER_OR_HERDER'),
    level: choiceColumn('层级 / Level', congressLevelLabels, 'PREFECTURE'),
    divisionCode: divisionColumn('选举单位区划代码 / Division of the electing unit', '150821'),
    delegation: textColumn('代表团 / Delegation', '五原县代表团', 100),
    term: wholeNumberColumn('届次 / Term', '5', 1, 99),
    termStartsOn: dayColumn('任期起始日 / First day of the term', '2022-01-06'),
    isCommitteeMember: optional(flagColumn('常委会组成人员 / Member of the standing committee', '否')),
  },
  async bring({ isCommitteeMember, ...values }, { em, now, newId }) {
    if ((await em.count(Deputy, { number: values.number })) > 0)
      throw new ValidationFailed(faultAt('number', '已有此代表证号 / there is a deputy with this number'));
    const { id } = em.create(
      Deputy,
      {
        ...values,
        id: newId(),
        isCommitteeMember: isCommitteeMember ?? false,
        termEndsOn: null,
        status: 'ACTIVE',
        statusReason: null,
        statusSince: values.termStartsOn,
        isSynthetic: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      },
      { persist: true },
    );
    return id;
  },
});
