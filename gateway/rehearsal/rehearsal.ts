import { StartupError } from '../startup-error.ts';
import { attemptTime } from '../subgraphs.ts';
import { MadeEvents } from './made-events.ts';
import { Partner } from './partner.ts';
import { contentScenes } from './scenes/content.ts';
import { courseScenes } from './scenes/course.ts';
import { type OutageOptions, outage } from './scenes/outage.ts';
import type { Scene } from './scenes/scene.ts';
import { trustScenes } from './scenes/trust.ts';
import { type Check, type Delivered, Stage } from './stage.ts';

export interface PlayedScene extends Pick<Scene, 'code' | 'title' | 'advice'> {
  passed: boolean;
  checks: Check[];
}

/** What came of a rehearsal. */
export interface Rehearsal {
  at: Date;
  url: URL;
  scenes: PlayedScene[];
  /** What the receiver accepted; it should have done each once, however often it came. */
  delivered: Delivered[];
}

export interface RehearsalOptions {
  url: URL;
  /** As the receiver has it. */
  secret: string;
  /** With it the receiver is to be stopped and started in between. */
  outage?: OutageOptions | undefined;
  /** Told of each scene when it is over. */
  played?: (scene: PlayedScene) => void;
  /** For one delivery, in milliseconds; as long as the hub waits unless told. */
  timeout?: number;
  /** Between the halves of a body that comes slowly, in milliseconds. */
  gap?: number;
}

const end: Scene = {
  code: 'END',
  title: '最后 / At the end',
  advice: '经过以上种种仍应答复 2xx / After all this it should still answer 2xx',
  play: async (stage) => void (await stage.accepts('又一件事件 / One more event', stage.events.any())),
};

/** With nobody at the other end there is nothing to rehearse. */
function refuseSilence({ href }: URL, [first]: readonly Check[]): void {
  if (first?.status === null)
    throw new StartupError(
      `${href} 没有应答:请先启动接收端 / does not answer; start the receiver first: ${first.error}`,
    );
}

/**
 * Plays to a partner's receiver what it will meet sooner or later, signed as the hub signs, and notes what it did.
 * @throws StartupError when nobody answers
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const { url, secret, played = () => {}, timeout = attemptTime, gap = 1_000 } = options;
  const at = new Date();
  const stage = new Stage(new Partner(url, secret, timeout), new MadeEvents());
  const done: PlayedScene[] = [];
  const scenes = [...contentScenes, ...courseScenes(gap), ...trustScenes];
  for (const scene of [...scenes, ...(options.outage ? [outage(options.outage)] : []), end]) {
    await scene.play(stage);
    const checks = stage.taken();
    if (done.length === 0) refuseSilence(url, checks);
    const { code, title, advice } = scene;
    const one = { code, title, advice, passed: checks.every(({ passed }) => passed), checks };
    done.push(one);
    played(one);
  }
  return { at, url, scenes: done, delivered: stage.delivered };
}
