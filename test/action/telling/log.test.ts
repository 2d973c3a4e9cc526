import process from 'node:process';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '../../../src/action/telling/code-channels.ts';
import { logTasks } from '../../../src/action/telling/log-groups.ts';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { placedFindings } from '../../../src/reports/findings/findings.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { failedTask, sampleFinding, sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

afterEach(() => vi.restoreAllMocks());

/** The lines that are printed meanwhile, as a runner reads them. */
function printed(act: () => void): string[] {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    act();
  } finally {
    write.mockRestore();
  }
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).slice(0, -1);
}

/** What a runner obeys: `::name …::` at the beginning of a line, `##[name]` anywhere. */
function commandsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => [
    ...(/^\s*::([^\s:]*)/.exec(line)?.slice(1) ?? []),
    ...[...line.matchAll(/##\[(\w*)/g)].map(([, name = '']) => name),
  ]);
}

const hostileFinding: fc.Arbitrary<Finding> = fc.record({
  path: fc.option(hostileText),
  line: fc.option(fc.integer({ min: 1, max: 9 })),
  endLine: fc.constant(null),
  severity: fc.constantFrom('error', 'warning', 'note'),
  message: hostileText,
  suggestion: fc.option(hostileText),
});

describe('the log of a step', () => {
  it('has the result of each task in a group of its own', () => {
    const tasks = [sampleTask({ id: 'lint', result: 'one\n  two' }), failedTask({ id: 'docs', result: null })];
    expect(printed(() => logTasks(sampleReport(tasks)))).toEqual([
      '::group::lint: succeeded, 10.0s',
      'one',
      '  two',
      '::endgroup::',
      '::group::docs: failed, 10.0s',
      'the wall timeout passed',
      'No final text.',
      '::endgroup::',
    ]);
  });

  it('is not filled by a long result, and says how much is missing', () => {
    const lines = printed(() => logTasks(sampleReport([sampleTask({ result: 'x\n'.repeat(100_000) })])));
    expect(lines).toHaveLength(303);
    expect(lines.at(-2)).toBe('… 99700 more lines are in the report.');
  });

  it('has no command of a session, whatever it says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (id, text) => {
        const warnings = [{ kind: 'left-processes' as const, message: text }];
        const task = failedTask({ id, message: text, result: text, warnings });
        expect(commandsIn(printed(() => logTasks(sampleReport([task]))))).toEqual(['group', 'endgroup']);
      }),
    );
  });
});

describe('the annotations in the log', () => {
  it('name file and lines', () => {
    const findings = [sampleFinding({ path: 'a,b:c%.ts', endLine: 5, message: 'wrong\nhere' })];
    expect(printed(() => annotate(sampleReport([sampleTask({ findings })])))).toEqual([
      '::error title=Found by lint,file=a%2Cb%3Ac%25.ts,line=3,endLine=5::wrong here',
    ]);
  });

  it('are the only commands, and one for each finding, whatever a session says', () => {
    const names = { error: 'error', warning: 'warning', note: 'notice' };
    fc.assert(
      fc.property(hostileText, fc.array(hostileFinding, { maxLength: 3 }), (id, given) => {
        const findings = placedFindings(given, '/project', '/project');
        const lines = printed(() => annotate(sampleReport([sampleTask({ id, findings })])));
        const expected = findings.map(({ severity }) => names[severity]);
        expect(commandsIn(lines).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
