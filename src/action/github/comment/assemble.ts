import type { Assemble } from './document.ts';
import { compareStamps, isSameRun, type Leg, newestStamp, type Stamp } from './leg.ts';

/**
 * A comment with the newest leg first. A result of an earlier run than the newest is marked as such; a report that does
 * not fit is left out, which is said in its place.
 * @param wholeIn where a report that was left out can be read, in Markdown
 */
export function assembleLegs(wholeIn: string): Assemble {
  return (legs, room) => {
    const newest = newestStamp(legs);
    const isAlone = legs.length <= 1;
    const parts = legs.map((leg) => partOf(leg, isAlone, newest));
    const omitted = `This report does not fit into the comment. Its whole is in ${wholeIn}.\n`;
    let left = room - parts.reduce((sum, { head }) => sum + head.length + omitted.length + 2, 0);
    const texts = parts.map(({ head, body }) => {
      if (body === null) return head;
      if (body.length > left + omitted.length) return `${head}${omitted}`;
      left -= body.length;
      return `${head}${body}\n`;
    });
    return texts.join('\n');
  };
}

function partOf(leg: Leg, isAlone: boolean, newest: Stamp | null): { head: string; body: string | null } {
  const { name, notice, result } = leg;
  const title = isAlone || name === '' ? '' : `### ${safeName(name)}\n\n`;
  const about = notice === null ? '' : `${notice}\n\n`;
  const isOlder = result !== null && newest !== null && !isSameRun(result.stamp, newest);
  const isPast = isOlder && compareStamps(result.stamp, newest) < 0;
  const mark = isPast ? `> The following is the result of an earlier run${commitOf(result.stamp)}.\n\n` : '';
  return { head: `${title}${about}${mark}`, body: result?.body ?? null };
}

function commitOf({ commit }: Stamp): string {
  return commit !== null && /^[0-9a-f]{7,64}$/.test(commit) ? `, for the commit ${commit.slice(0, 12)}` : '';
}

/** A name comes from matrix values: only plain characters of it are shown. */
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}.,:/()+=-]+/gu, ' ').trim();
}
