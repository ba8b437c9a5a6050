import type { Random } from '../../../platform/seeding/index.ts';

const surnames = [...'张王李刘陈杨赵黄周吴徐孙马胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭'];
/** First characters of Mongolian given names, which have no surname to keep (萨仁, 乌云, 巴特尔, …). */
const mongolianInitials = [...'萨乌巴苏娜其哈阿斯图'];

/** Masked by the rule of the hub: the first character only. */
export const maskedName = (random: Random): string =>
  random.chance(0.2) ? `${random.pick(mongolianInitials)}***` : `${random.pick(surnames)}**`;

/** Of a number block that is never assigned (1380000…), first three and last four digits. */
export const maskedPhone = (random: Random): string => `138****${String(random.between(0, 99)).padStart(4, '0')}`;
