import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import { LegislativeCommentSchema } from '../../regulation/legislative-comment.entities.ts';
import { workdaysFrom } from './office-days.ts';
import { seededRegulations } from './regulations.ts';
import type { SeedWriter } from './seed-writer.ts';

/** 近200条 of the published summary. */
const comments = 196;
const onIrrigation = 122;
const stations = 120;

const places = [
  '狼山镇',
  '干召庙镇',
  '隆兴昌镇',
  '塔尔湖镇',
  '补隆淖镇',
  '巴彦高勒镇',
  '先锋镇',
  '西小召镇',
  '乌加河镇',
  '德岭山镇',
  '陕坝镇',
  '三道桥镇',
  '蛮会镇',
  '团结街道',
  '先锋街道',
  '新华街道',
];

/** Matter and what is asked for, for the draft on farmland irrigation and for the one on passenger transport. */
const matters: [string, string][][] = [
  [
    ['农田灌溉用水实行总量控制', '明确水权到户后节余水量可以转让'],
    ['末级渠系管护', '写明斗渠以下由用水者协会管护并安排经费'],
    ['用水计量', '规定计量设施由谁安装、多久校验一次'],
    ['秋浇用水', '秋浇时间由灌区管理单位提前十五日公告'],
    ['井灌区地下水', '禁止在限采区新打机电井,老井装表'],
    ['灌溉水价', '分档计价,定额内不加价,超定额累进加价'],
    ['违规截水', '区分情节设定处罚,首次轻微违法先教育改正'],
    ['节水灌溉设施', '滴灌带回收与农膜回收一并规定'],
    ['排干沟清淤', '明确清淤责任单位和汛前完成时限'],
    ['用水纠纷', '先由嘎查村和用水者协会调解,再由水行政主管部门处理'],
  ],
  [
    ['网约车平台', '要求平台公示计价规则并接入监管'],
    ['出租汽车服务', '规定拒载、绕行的投诉答复期限'],
    ['公交线路调整', '调整前向沿线居民公开征求意见'],
    ['老年人乘车', '保留电话叫车和现金支付'],
    ['无障碍车辆', '新增公交车配备无障碍设施'],
    ['校园周边接送', '设置临时停靠点并规定停靠时间'],
    ['城乡公交', '延伸线路通到苏木乡镇卫生院'],
    ['新能源车辆', '更新车辆优先使用新能源,配套充电设施'],
  ],
];

const wordings: ((matter: string, wish: string) => string)[] = [
  (matter, wish) => `关于${matter},建议${wish}`,
  (matter, wish) => `草案对${matter}规定较为原则,建议${wish}`,
  (matter, wish) => `“${matter}”一条还可细化:${wish}`,
  (matter, wish) => `座谈中群众最关心${matter},希望${wish}`,
];

export async function seedLegislativeComments(writer: SeedWriter, scale: number): Promise<void> {
  const random = new Random('legislative comments');
  for (let copy = 0; copy < scale; copy++)
    for (let index = 0; index < comments; index++) {
      const n = index + 1 + copy * comments;
      const about = index < onIrrigation ? 0 : 1;
      const { passedOn } = seededRegulations[about] as (typeof seededRegulations)[number];
      const receivedOn = workdaysFrom(passedOn, -random.between(15, 75));
      const isAdopted = random.chance(0.4);
      writer.add(LegislativeCommentSchema, {
        id: seedId('legislative-comment', n),
        regulationId: seedId('regulation', about + 1),
        stationId: seedId('liaison-station', ((index * 7) % stations) + 1),
        text: commentText(about, index, random),
        receivedOn,
        isAdopted,
        isSynthetic: true,
        createdAt: officeTime(receivedOn, random),
        updatedAt: officeTime(isAdopted ? passedOn : workdaysFrom(receivedOn, 5), random),
        version: 2,
      });
      await writer.flushWhenFull();
    }
}

function commentText(about: number, index: number, random: Random): string {
  const choices = matters[about] as [string, string][];
  const [matter, wish] = choices[index % choices.length] as [string, string];
  return `${random.pick(wordings)(matter, wish)}(${random.pick(places)}征集)。`;
}
