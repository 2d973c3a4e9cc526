import type { AgentProgram, UntestedVersion } from '../../../domain/ports/agent.ts';
import { compareVersions as compareVersionNumbers, readVersion } from '../../../domain/release/version-number.ts';

/** The versions of Claude Code that the tests run with. A test keeps them equal to those that package.json pins. */
export const testedVersions = { oldest: '2.1.197', newest: '2.1.332' } as const;

/** The first version that knows `--max-budget-usd`: older ones end every session at once with "unknown option". */
export const oldestUsable = '2.0.30';

/**
 * The command that installs Claude Code with npm, for people: a version, or the newest one. npm 12 runs the script that
 * puts the program in place only if it is allowed; earlier versions ignore the option.
 */
export function installCommand(version?: string): string {
  const name = '@anthropic-ai/claude-code';
  return `npm install -g --allow-scripts=${name} ${version === undefined ? name : `${name}@${version}`}`;
}

/**
 * Compares versions such as `2.1.332`, `2.1.332 (Claude Code)` or `2.2.0-beta.1`: negative if the first is older, 0 if
 * they are equal, positive if it is newer; null if one of them is not such a version.
 */
export function compareVersions(one: string, other: string): number | null {
  const [a, b] = [one, other].map((text) => readVersion(text.replace(/ \(Claude Code\)$/, '')));
  return a && b ? compareVersionNumbers(a, b) : null;
}

/** What is to be known about a version that is not within those tested; null for one that is. */
export function untestedVersion({ version }: Pick<AgentProgram, 'version'>): UntestedVersion | null {
  const { oldest, newest } = testedVersions;
  const toOldest = compareVersions(version, oldest);
  const toNewest = compareVersions(version, newest);
  const tested = `${installCommand(newest)}, or claude install ${newest}`;
  if (toOldest === null || toNewest === null)
    return {
      age: 'unknown',
      message: `Claude Code calls its version ${version}, which cannot be compared with those that claude-multi was tested with (${oldest} to ${newest})`,
      remedy: `If sessions do not work as expected, install the newest one tested: ${tested}`,
    };
  if (toOldest < 0)
    return {
      age: 'older',
      message: `Claude Code ${version} is older than the oldest version that claude-multi was tested with (${oldest})`,
      remedy: `Update it with claude update, or install the newest one tested: ${tested}`,
    };
  if (toNewest > 0)
    return {
      age: 'newer',
      message: `Claude Code ${version} is newer than the newest version that claude-multi was tested with (${newest})`,
      remedy: `If sessions do not work as expected, upgrade claude-multi, or install the version tested: ${tested}`,
    };
  return null;
}
