import type { Random } from '../../../platform/seeding/index.ts';

// Nobody's names: made up from common parts. Mongolian names have no surname.
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'.split('');
const given = ['志远', '丽娟', '建平', '海霞', '永强', '春燕', '国栋', '晓琴', '德胜', '玉梅'];
const mongolian = ['萨仁其其格', '巴特尔苏和', '乌云塔娜', '那日苏图', '阿拉坦宝力格', '其木格玛'];

function person(random: Random): string {
  return random.chance(0.2) ? random.pick(mongolian) : random.pick(surnames) + random.pick(given);
}

/** The two who sign a check; two different names. */
export function verifiers(random: Random): [string, string] {
  const first = person(random);
  for (;;) {
    const second = person(random);
    if (second !== first) return [first, second];
  }
}
