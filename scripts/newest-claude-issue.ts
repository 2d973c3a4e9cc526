import { readFileSync } from 'node:fs';
import process from 'node:process';
import { findIssue, type Place, tell } from './lib/newest-claude/github-issues.ts';
import { tellingOf } from './lib/newest-claude/issue.ts';
import { parseOutcome } from './lib/newest-claude/outcome.ts';

/*
 * Tells what newest-claude.ts has found by one issue. It runs with the right to write issues, so it uses no package, and
 * nothing of what it reads is more to it than text. It fails if something is broken, for the workflow's run to show it.
 *
 *   node scripts/newest-claude-issue.ts FILE
 */
const { env } = process;
const outcome = parseOutcome(readFileSync(process.argv[2] ?? '', 'utf8'));
const place: Place = {
  api: given('GITHUB_API_URL'),
  repository: given('GITHUB_REPOSITORY'),
  token: given('GITHUB_TOKEN'),
  author: 'github-actions[bot]',
};
const run = `${given('GITHUB_SERVER_URL')}/${place.repository}/actions/runs/${given('GITHUB_RUN_ID')}`;
const telling = tellingOf(outcome, await findIssue(place), run);
const address = await tell(place, telling);
console.log(telling.do === 'nothing' ? `${telling.why}.` : `Told: ${address}`);
process.exitCode = outcome.broken.length === 0 ? 0 : 1;

function given(name: string): string {
  const value = env[name];
  if (!value) throw new Error(`The variable ${name} is not set.`);
  return value;
}
