import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage.ts';
import type { Scene } from './scene.ts';

export interface OutageOptions {
  /** How long it is waited for the receiver to go, and then to come back, in milliseconds. */
  patience: number;
  /** Between two deliveries, in milliseconds. */
  interval: number;
  /** Asks the people at the receiver for something, Chinese / English. */
  ask(what: string): void;
}

/** The receiver is stopped and started again while events go on; what it did not get comes once it is back, in its order. */
export const outage = ({ patience, interval, ask }: OutageOptions): Scene => ({
  code: 'OUTAGE',
  title: '停机 / An outage',
  advice:
    '停机期间的事件会重新投递:启动后答复 2xx,不要求人工处理 / What came during an outage is sent again: answer 2xx once you are up, with nobody’s help',
  async play(stage) {
    const matter = stage.events.matter();
    ask('现在请停掉接收端 / Now stop the receiver');
    let until = performance.now() + patience;
    let missed = stage.events.next(matter);
    for (; await answers(stage, missed); missed = stage.events.next(matter)) {
      if (performance.now() > until) {
        stage.missed('接收端没有停 / The receiver was not stopped', missed);
        return;
      }
      await pause(interval);
    }
    const waiting = Array.from({ length: 3 }, () => stage.events.next(matter));
    ask('现在请重新启动接收端 / Now start it again');
    until = performance.now() + patience;
    while (performance.now() < until && !(await answers(stage, missed))) await pause(interval);
    for (const event of [missed, ...waiting]) await stage.accepts('停机时的事件 / Of the time of the outage', event);
  },
});

const answers = async ({ partner }: Stage, event: Parameters<typeof partner.send>[0]): Promise<boolean> => {
  const { status } = await partner.send(event);
  return status !== null && status < 300;
};
