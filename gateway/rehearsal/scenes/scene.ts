import type { Stage } from '../stage.ts';

/** What a receiver has to live with, and what its makers do when it does not. Texts are Chinese / English. */
export interface Scene {
  code: string;
  title: string;
  advice: string;
  play(stage: Stage): Promise<void>;
}
