import { readDigest } from '../../../reports/markdown/comment/digest.ts';
import { type LegsOptions, renderLegs } from '../../../reports/markdown/comment/legs.ts';
import type { Assemble } from './document.ts';
import { isSameRun, newestStamp } from './leg.ts';

/**
 * A comment of all its legs, those that failed first. The result of an earlier run than the newest is marked as such.
 */
export function assembleLegs(options: LegsOptions): Assemble {
  return (legs, room) => {
    const newest = newestStamp(legs);
    const shown = legs.map(({ name, state, notice, result }) => ({
      name,
      state,
      notice,
      digest: result?.digest == null ? null : readDigest(result.digest),
      body: result?.body ?? null,
      origin: result === null ? null : { commit: result.stamp.commit, at: new Date(result.stamp.at).toISOString() },
      isOlder: result !== null && newest !== null && !isSameRun(result.stamp, newest),
    }));
    return renderLegs(shown, room, options);
  };
}
