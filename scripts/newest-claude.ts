import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { installVersion, pinnedVersion, versionOf } from './lib/newest-claude/package.ts';
import { tryVersion } from './lib/newest-claude/trial.ts';
import { root } from './lib/project.ts';
import { failedTestsOfLastRun, runTests } from './lib/tests.ts';

/*
 * Runs the tests with real processes with the newest version of Claude Code, and writes what came of it to a file. It needs
 * no rights and no secret: another job tells it (newest-claude-issue.ts).
 *
 *   node scripts/newest-claude.ts [--version latest] --result FILE
 */
const { values } = parseArgs({
  options: { version: { type: 'string', default: 'latest' }, result: { type: 'string' } },
});
const { result } = values;
if (result === undefined) throw new Error('Give the file to write: --result FILE');

const outcome = await tryVersion(await versionOf(values.version || 'latest'), pinnedVersion(root), {
  install: (version) => {
    console.log(`\n=== Claude Code ${version}`);
    return installVersion(root, version);
  },
  test: async (files) => {
    const { passed, failed, failures } = await runTests(['--project', 'real', ...files]);
    const tests = failedTestsOfLastRun();
    if (failed > 0 && tests.length === 0) throw new Error(`the tests could not be run: ${failures.join('; ')}`);
    return { passed, failed: tests.map((test) => ({ ...test, file: relative(root, test.file) })) };
  },
});
mkdirSync(dirname(result), { recursive: true });
writeFileSync(result, `${JSON.stringify(outcome, null, 2)}\n`);
const { version, pinned, passed, broken, unrelated } = outcome;
console.log(
  version === pinned
    ? `Claude Code ${version} is the newest version and the pinned one: nothing was run.`
    : `Claude Code ${version}: ${passed} passed, ${broken.length} broken, ${unrelated.length} fail with ${pinned} too.`,
);
