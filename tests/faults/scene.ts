import { type Answered, type Item, itemsIn, sendCommands } from './commands.ts';
import { Hubs } from './hubs.ts';
import { expectNothingMissed, type Listening, listenTo, summaryOf } from './listening.ts';
import { openPlace, type Place } from './place.ts';

/** Of a size that a suite can run each time, unless the size of a proof is asked for. */
export const size = {
  isProof: process.env['FAULTS_COMMANDS'] !== undefined,
  commands: Number(process.env['FAULTS_COMMANDS'] ?? 80),
  kills: Number(process.env['FAULTS_KILLS'] ?? 2),
};
/** Of one scene, in milliseconds. */
export const timeout = size.isProof ? 3_600_000 : 120_000;
/** Long after a kill: what the hub had taken on to deliver is another's. Until then hubs may not differ in time. */
const minute = 60_000;

/** Hubs on one database with everybody who follows them. What went before stays true: all that follows adds to it. */
export class Scene {
  readonly place: Place;
  readonly hubs: Hubs;
  readonly items: readonly Item[];
  readonly listening: Listening;
  readonly #done: Answered[] = [];

  private constructor(place: Place, hubs: Hubs, items: readonly Item[], listening: Listening) {
    this.place = place;
    this.hubs = hubs;
    this.items = items;
    this.listening = listening;
  }

  /** @param count how many hubs */
  static async open(count: number): Promise<Scene> {
    const place = await openPlace();
    const hubs = new Hubs(place.environment);
    for (let n = 0; n < count; n++) await hubs.start(n);
    const items = await itemsIn(hubs);
    return new Scene(place, hubs, items, await listenTo(hubs, items));
  }

  /** Sends commands, while faults happen again and again. */
  async send(count: number, faults = 0, fault: (n: number) => Promise<void> = async () => {}): Promise<void> {
    let happening: Promise<void> = Promise.resolve();
    let begun = 0;
    const done = await sendCommands(this.hubs, this.items, count, (answered) => {
      if (begun === faults || answered < ((begun + 1) * count) / (faults + 1)) return;
      const n = begun++;
      happening = happening.then(() => fault(n));
    });
    this.#done.push(...done);
    await happening;
    if (begun < faults) throw new Error(`${begun} of ${faults} faults happened`);
  }

  /** Everybody has all that it may see of what was ever sent. */
  async expectNothingMissed(): Promise<void> {
    await expectNothingMissed(this.listening, this.#done);
  }

  /** Does both, and tells of it in a proof. */
  async sendAll(count: number, faults = 0, fault?: (n: number) => Promise<void>): Promise<void> {
    const started = performance.now();
    await this.send(count, faults, fault);
    const sent = performance.now();
    if (faults > 0) await this.hubs.pass(2 * minute);
    await this.expectNothingMissed();
    const seconds = (from: number) => Math.round((performance.now() - from) / 1_000);
    if (size.isProof)
      process.stdout.write(
        `${count} commands, ${faults} faults in ${seconds(started)} s, of which the last ${seconds(sent)} s after the last command\n${summaryOf(this.listening)}\n`,
      );
  }

  async close(): Promise<void> {
    await this.listening.close();
    await this.hubs.close();
    await this.place.close();
  }
}
