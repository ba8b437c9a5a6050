import type { Random } from '../../../platform/seeding/index.ts';

/** What the members ask for; `{}` stands for the subject of the report. */
const opinions = [
  '要把{}摆在更加突出的位置,健全统筹协调机制,明确责任单位和完成时限,定期调度进展情况。',
  '要加强{}的资金保障和绩效管理,整合各类专项资金,防止重复投入和资金沉淀,让群众得到实惠。',
  '要针对旗县区反映集中的薄弱环节,逐项列出问题清单,推动{}向苏木乡镇、嘎查村延伸。',
  '要加大{}的宣传和公开力度,畅通群众监督渠道,及时回应农牧民和企业关切。',
  '要充实{}专业力量,加强业务培训和基层站点建设,稳定一线工作队伍。',
  '要运用信息化手段提升{}水平,推动部门数据共享,减少基层重复填报。',
  '要强化{}的制度建设,总结实践经验,完善长效机制,防止问题反弹。',
  '要加强部门联动和督促检查,对{}中久拖不决的事项挂牌督办,限期整改到位。',
];

const priorOpinions = [
  ['代表视察中建议进一步明确{}的部门职责边界。', '报告第三部分已说明牵头单位和配合单位的职责分工。'],
  ['调研中基层反映{}的专项经费下达较晚。', '报告已说明资金拨付时间表,今后于一季度前下达。'],
  ['群众来信反映{}办理进度公开不够。', '报告已补充按月公开的安排。'],
  ['专门委员会建议补充{}的量化指标和对比数据。', '报告附表已补充近三年数据。'],
];

const summaries = [
  '报告总结了{}的主要做法和成效,分析了存在的困难和问题,提出了下一步工作安排。',
  '报告围绕{},从组织领导、制度建设、经费保障、群众评价等方面汇报了工作情况。',
  '报告对{}的目标任务完成情况作了说明,对基础设施、人才队伍方面的短板提出了改进措施。',
];

const measures = [
  '成立工作专班,逐条研究审议意见,制定整改清单{}项,已完成{}项,其余事项明确了完成时限。',
  '召开专题会议研究审议意见,分解任务{}项,完成{}项,相关情况已向社会公开。',
  '会同有关旗县区逐项核实,形成措施{}条,落实{}条,持续推进的按季度报告。',
];

const about = (template: string, subject: string) => template.replaceAll('{}', subject);

/** `count` different texts from a list, in the list's order. */
function some<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const start = random.between(0, items.length - 1);
  return Array.from({ length: count }, (_, index) => items[(start + index) % items.length] as Item);
}

export const opinionTexts = (subject: string, random: Random): string[] =>
  some(opinions, random.between(2, 4), random).map((text) => about(text, subject));

export const priorOpinionTexts = (subject: string, random: Random): { text: string; response: string }[] =>
  some(priorOpinions, random.between(1, 3), random).map(([text, response]) => ({
    text: about(text as string, subject),
    response: response as string,
  }));

export const summaryText = (subject: string, random: Random): string => about(random.pick(summaries), subject);

export function handlingText(random: Random): string {
  const all = random.between(6, 14);
  const done = all - random.between(0, 3);
  return random.pick(measures).replace('{}', String(all)).replace('{}', String(done));
}
