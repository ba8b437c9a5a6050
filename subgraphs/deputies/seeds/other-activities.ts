import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { countyOf } from './counties.ts';
import { homes } from './stations.ts';
import { townships } from './townships.ts';
import { workdays } from './workdays.ts';

/** Activities of deputies outside the groups; the first is the one that the published summary names. */
export function otherActivities(random: Random): DeputyActivity[] {
  const service = activity(1, {
    kind: 'SERVICE',
    title: '民族侨务领域代表惠民服务',
    summary: '组织民族侨务领域代表深入基层开展惠民服务,用行动践行“中华民族一家亲”。',
    heldOn: '2025-05-22',
    place: '乌拉特中旗海流图镇',
    participantCount: 26,
    stationId: null,
    organiserId: seedId('agency', 'deputies-committee'),
    divisionCode: '150824100',
    isSynthetic: false,
  });
  const days = workdays('2025-03-03', '2025-12-12');
  const others = Array.from({ length: 24 }, (_, index) => {
    const place = random.between(0, townships.length - 1);
    const [code, name] = townships[place] as [string, string];
    const kind = (['RECEPTION_DAY', 'SERVICE', 'RECEPTION_DAY', 'STUDY'] as const)[index % 4] as DeputyActivity['kind'];
    const title = { RECEPTION_DAY: '代表集中接待日', SERVICE: '代表惠民服务', STUDY: '代表学习交流' }[kind as 'STUDY'];
    return activity(50 + index, {
      kind,
      title: `${name}${title}`,
      summary: `代表在${name}代表之家听取群众对灌溉、供暖、就医、养老等事项的意见。`,
      heldOn: random.pick(days),
      place: `${countyOf(code).name}${name}`,
      participantCount: random.between(3, 12),
      stationId: seedId('liaison-station', homes.first + place),
      organiserId: null,
      divisionCode: code,
      isSynthetic: true,
    });
  });
  return [service, ...others];
}

const activity = (
  n: number,
  rest: Omit<DeputyActivity, 'id' | 'groupId' | 'forwardedToId' | 'feedback' | 'feedbackOn'>,
) =>
  ({
    id: seedId('deputy-activity', n),
    ...rest,
    groupId: null,
    forwardedToId: null,
    feedback: null,
    feedbackOn: null,
  }) as DeputyActivity;
