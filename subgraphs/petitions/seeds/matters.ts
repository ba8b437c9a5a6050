import type { Random } from '../../../platform/seeding/index.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import { places, villages } from './places.ts';

export interface MatterText {
  title: string;
  content: string;
  topic: CivicTopic;
  divisionCode: string;
  /** Slug of the agency that is competent. */
  agency: string;
}

interface Subject {
  topic: CivicTopic;
  agency: string;
  /** What is wrong; each reads after a place name. */
  faults: readonly string[];
  effects: readonly string[];
  wishes: readonly string[];
}

/** Matters of daily life in Hetao; how often each comes up follows the order of the list only loosely. */
const subjects: readonly Subject[] = [
  {
    topic: 'WATER',
    agency: 'water-bureau',
    faults: [
      '农田灌溉用水不足',
      '斗渠渗漏严重',
      '秋浇轮灌顺序不公开',
      '排干沟淤积',
      '灌溉水费收取不明细',
      '扬水站水泵老化',
    ],
    effects: ['影响小麦和葵花头水灌溉', '低洼地块返盐', '下游农户一周浇不上水', '群众对水量分配有意见'],
    wishes: ['请尽快组织清淤衬砌', '请公开轮灌时间表', '请核实水量和水费', '请维修水泵'],
  },
  {
    topic: 'AGRICULTURE',
    agency: 'agriculture-bureau',
    faults: [
      '残留农膜回收点太少',
      '耕地地力补贴发放迟缓',
      '设施农业大棚被风损毁',
      '羊口蹄疫疫苗供应不及时',
      '葵花种子质量纠纷',
      '农机购置补贴未到账',
    ],
    effects: ['地里废旧农膜越积越多', '春耕资金周转困难', '养殖户担心疫病扩散', '当年减产明显'],
    wishes: ['请增设农膜回收网点', '请说明补贴发放时间', '请派技术人员现场指导', '请督促经营者赔付'],
  },
  {
    topic: 'ENVIRONMENT',
    agency: 'ecology-bureau',
    faults: ['养殖场粪污异味扰民', '砂石料场扬尘大', '生活垃圾露天焚烧', '小作坊夜间排放废水', '沙区林带枯死无人补植'],
    effects: ['居民夏天不敢开窗', '附近水渠水体发黑', '风沙天能见度很低', '老人孩子咳嗽增多'],
    wishes: ['请执法人员现场检查', '请公布监测结果', '请限期整改', '请补植防护林'],
  },
  {
    topic: 'HEALTH',
    agency: 'health-commission',
    faults: ['卫生院缺少儿科医生', '慢性病用药品种不全', '村卫生室经常关门', '异地就医备案不便', '体检结果迟迟不反馈'],
    effects: ['群众看病要跑到市里', '老人取药往返几十公里', '孩子夜间发热无处就诊'],
    wishes: ['请安排医生定期巡诊', '请增加慢性病用药目录', '请公布值班时间', '请简化备案手续'],
  },
  {
    topic: 'DRINKING_WATER',
    agency: 'water-bureau',
    faults: ['自来水经常停水', '饮水苦咸味重', '入户管道冬季冻裂', '高处住户水压不足'],
    effects: ['群众只能买桶装水', '人畜饮水困难', '做饭洗衣受影响'],
    wishes: ['请检测饮水水质', '请更换供水管网', '请提前公告停水时间'],
  },
  {
    topic: 'HEATING',
    agency: 'government-office',
    faults: ['供暖温度不达标', '老旧小区供暖管网漏水', '供热公司多收热费', '换热站停运'],
    effects: ['室温不足十六度', '老人和婴儿受冻', '住户自购电暖器开支大'],
    wishes: ['请入户测温', '请退还多收热费', '请改造供暖管网'],
  },
  {
    topic: 'ROADS',
    agency: 'government-office',
    faults: ['通村道路破损', '路口缺少红绿灯', '城乡公交班次太少', '桥涵护栏缺失', '路灯长期不亮'],
    effects: ['雨天农用车打滑', '学生过马路不安全', '群众夜间出行不便', '农产品外运困难'],
    wishes: ['请列入道路养护计划', '请增设交通信号', '请增加公交班次', '请修复护栏和路灯'],
  },
  {
    topic: 'HOUSING',
    agency: 'government-office',
    faults: ['小区物业服务不到位', '房屋屋顶漏雨', '商品房不动产证办理拖延', '电梯频繁故障', '维修资金使用不公开'],
    effects: ['孩子入学落户受影响', '高层住户上下楼困难', '墙体发霉起皮'],
    wishes: ['请督促开发企业履约', '请启用维修资金', '请召开业主会议', '请更换电梯部件'],
  },
  {
    topic: 'EDUCATION',
    agency: 'government-office',
    faults: ['学校午餐质量差', '幼儿园学位紧张', '校车线路不合理', '寄宿生宿舍取暖不足'],
    effects: ['家长意见集中', '孩子每天早起一个多小时', '教学受到影响'],
    wishes: ['请公开食堂账目', '请增加学位', '请优化校车线路'],
  },
  {
    topic: 'ELDERLY_CARE',
    agency: 'government-office',
    faults: ['养老服务站闲置', '高龄津贴未按时发放', '农村互助幸福院缺少护理员', '老年助餐点停办'],
    effects: ['独居老人吃饭难', '子女在外务工不放心', '老人就近活动没有场所'],
    wishes: ['请恢复助餐服务', '请核发津贴', '请配备护理人员'],
  },
  {
    topic: 'SOCIAL_SECURITY',
    agency: 'government-office',
    faults: ['低保审批时间长', '医保缴费记录缺失', '残疾人补贴中断', '临时救助申请未答复'],
    effects: ['家庭生活困难', '住院不能直接结算', '群众多次往返'],
    wishes: ['请核查缴费记录', '请说明审批进度', '请补发补贴'],
  },
  {
    topic: 'LABOUR',
    agency: 'government-office',
    faults: ['工地拖欠农民工工资', '企业未缴工伤保险', '季节工加班费未付', '劳务公司扣押身份证件'],
    effects: ['二十余名务工人员过年无钱返乡', '伤者医疗费无着落', '工人集中讨要说法'],
    wishes: ['请督促支付劳动报酬', '请协调工伤认定', '请查处违法用工'],
  },
  {
    topic: 'LAND',
    agency: 'agriculture-bureau',
    faults: [
      '土地承包面积登记有误',
      '草牧场边界不清',
      '征地补偿款未足额到位',
      '流转合同到期不归还土地',
      '宅基地审批拖延',
    ],
    effects: ['邻里多次争执', '影响下一季播种', '补助奖励资金无法领取'],
    wishes: ['请现场测量核实', '请公示补偿标准', '请调解土地流转纠纷', '请说明审批条件'],
  },
  {
    topic: 'GOVERNMENT_SERVICE',
    agency: 'data-authority',
    faults: ['办事窗口材料反复补正', '网上办事系统打不开', '证照邮寄丢失', '自助终端停用'],
    effects: ['群众一件事跑了四趟', '老年人不会操作', '企业开工推迟'],
    wishes: ['请一次告知所需材料', '请修复系统', '请增设帮办代办'],
  },
];

/** A matter, the same for the same source of choices. Nothing in it names or describes a person. */
export function matterText(random: Random): MatterText {
  const subject = random.pick(subjects);
  const place = random.pick(places);
  const village = random.pick(villages);
  const fault = random.pick(subject.faults);
  return {
    title: `反映${place.name}${village}${fault}问题`,
    content: `${random.pick(subject.effects)},已持续${random.between(2, 20)}个月。${random.pick(subject.wishes)},并告知办理结果。`,
    topic: subject.topic,
    divisionCode: place.code,
    agency: subject.agency,
  };
}

const disputes: readonly { topic: CivicTopic; text: string }[] = [
  { topic: 'LAND', text: '土地流转租金纠纷' },
  { topic: 'LAND', text: '草牧场边界纠纷' },
  { topic: 'LAND', text: '宅基地相邻通行纠纷' },
  { topic: 'WATER', text: '农田灌溉用水先后纠纷' },
  { topic: 'WATER', text: '渠道占地补偿纠纷' },
  { topic: 'LABOUR', text: '季节工劳动报酬纠纷' },
  { topic: 'LABOUR', text: '工伤赔付纠纷' },
  { topic: 'HOUSING', text: '物业服务费纠纷' },
  { topic: 'HOUSING', text: '楼上漏水损害纠纷' },
  { topic: 'ELDERLY_CARE', text: '老人赡养分担纠纷' },
  { topic: 'AGRICULTURE', text: '牲畜啃食青苗赔偿纠纷' },
  { topic: 'AGRICULTURE', text: '农机作业费纠纷' },
  { topic: 'ROADS', text: '乡村道路轻微事故赔偿纠纷' },
  { topic: 'ENVIRONMENT', text: '养殖异味相邻纠纷' },
  { topic: 'HEATING', text: '供暖费退还纠纷' },
];

export function disputeText(random: Random): Omit<MatterText, 'content' | 'agency'> {
  const place = random.pick(places);
  const { topic, text } = random.pick(disputes);
  return { title: `${place.name}${random.pick(villages)}${text}`, topic, divisionCode: place.code };
}
