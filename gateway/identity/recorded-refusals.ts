import { Unauthenticated } from '../../platform/errors/index.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import type { DisclosureRecorder } from '../disclosure/disclosure-recorder.ts';
import type { Identify } from './identify.ts';

/**
 * The same, with a disclosure record of each identity that is refused: that somebody tried is shown afterwards. Nothing is said in
 * it of who the token claims to be.
 */
export const recordedRefusals =
  (identify: Identify, recorder: Pick<DisclosureRecorder, 'record'>): Identify =>
  async (headers) => {
    try {
      return await identify(headers);
    } catch (error) {
      // Nothing is given out: where the record cannot be kept, which the recorder tells the log, it is refused all the same.
      if (error instanceof Unauthenticated) await recorder.record(refused).catch(() => {});
      throw error;
    }
  };

const refused = {
  viewer: anonymous,
  kind: 'UNKNOWN',
  name: null,
  hash: null,
  fields: new Set<string>(),
  disclosed: [],
  outcome: 'REFUSED',
  errors: ['UNAUTHENTICATED'],
  refused: [],
} as const;
