import type { Scene } from './scene.ts';

const hour = 60 * 60_000;
const year = 365 * 24 * hour;
/** Deliveries to one address under way at a time, as the hub has them. */
const width = 4;

/**
 * When and in which order events come.
 * @param gap between the two halves of a body that comes slowly, in milliseconds
 */
export const courseScenes = (gap: number): readonly Scene[] => [
  {
    code: 'DUPLICATES',
    title: '重复 / Duplicates',
    advice:
      '同一 webhook-id 再来时答复 2xx,不重做;不要答复 409 / Answer 2xx to a webhook-id that you have had, and do nothing again; no 409',
    async play(stage) {
      const event = stage.events.any();
      for (const time of ['第一次 / The first time', '第二次 / The second time', '第三次 / The third time'])
        await stage.accepts(time, event);
      const other = stage.events.any();
      await Promise.all(Array.from({ length: width }, () => stage.accepts('同时的四次 / Four times at once', other)));
    },
  },
  {
    code: 'DISORDER',
    title: '乱序 / Disorder',
    advice:
      '较旧的版本晚到时答复 2xx;以 data.version 判断新旧,不要覆盖较新的 / Answer 2xx to an older version that comes late; data.version tells which is newer, and what is newer stays',
    async play(stage) {
      const matter = stage.events.matter();
      const [first, second, third] = [
        stage.events.next(matter),
        stage.events.next(matter),
        stage.events.next(matter),
      ] as const;
      await stage.accepts('先到第三件 / The third of a matter first', third);
      await stage.accepts('再到第一件 / Then the first', first);
      await stage.accepts('后到第二件 / Then the second', second);
    },
  },
  {
    code: 'REPLAY',
    title: '重放 / Replay',
    advice:
      '重放的事件标识不变、时间戳是新的,一律答复 2xx / What is replayed has its old id and a new timestamp; answer 2xx to all of it',
    async play(stage) {
      const matter = stage.events.matter();
      const told = Array.from({ length: 5 }, () => stage.events.next(matter));
      for (const event of told) await stage.accepts('第一遍 / The first time', event);
      for (const event of told) await stage.accepts('重放 / The replay', event);
    },
  },
  {
    code: 'LATE',
    title: '很久以前的事件 / Events of long ago',
    advice:
      'time 是事情发生的时刻,可以很早;只有 webhook-timestamp 说明何时发出 / `time` tells when it happened and may lie far back; webhook-timestamp alone tells when it was sent',
    async play(stage) {
      await stage.accepts('一年前 / A year ago', stage.events.any({ shift: -year }));
      await stage.accepts(
        '一小时后(时钟调回之前) / An hour ahead, of before a clock was set back',
        stage.events.any({ shift: hour }),
      );
    },
  },
  {
    code: 'TORN',
    title: '断线 / Broken lines',
    advice:
      '读请求体时断开属正常,进程不能退出;随后重发的应接受 / A connection that breaks while the body is read is an everyday thing: go on, and accept what is sent again',
    async play(stage) {
      const event = stage.events.any();
      await stage.partner.sendHalf(event);
      await stage.accepts('断线后重发 / Sent again after the line broke', event);
      const slow = stage.events.any();
      stage.accepted('分段慢到 / In pieces, slowly', slow, await stage.partner.sendInPieces(slow, gap));
    },
  },
  {
    code: 'BACKLOG',
    title: '恢复后的积压 / What has piled up in an outage',
    advice:
      '先存盘、答复 2xx,再慢慢处理;同时有四个请求 / Store it, answer 2xx, and work afterwards; four requests come at a time',
    async play(stage) {
      const waiting = Array.from({ length: 12 }, () => stage.events.matter());
      const lane = async () => {
        for (let matter = waiting.shift(); matter; matter = waiting.shift())
          for (let n = 5; n > 0; n--)
            await stage.accepts(
              '积压的事件 / One of sixty that waited',
              stage.events.next(matter, { shift: (-n * hour) / 6 }),
            );
      };
      await Promise.all(Array.from({ length: width }, lane));
    },
  },
];
