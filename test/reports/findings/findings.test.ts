import { expect, test } from 'vitest';
import { findingsCount, findingsText } from '../../../src/reports/findings/findings.ts';
import { fingerprintOf } from '../../../src/reports/findings/fingerprint.ts';
import { buildReport } from '../../../src/reports/report/report.ts';
import { makeTask } from '../../support/samples/events.ts';
import { sampleFinding } from '../../support/samples/sample-report.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

function reportOf(findings: readonly ReturnType<typeof sampleFinding>[] | undefined) {
  const run = new SampleRun();
  run.start([]);
  const task = { ...makeTask('a'), outputSchema: 'findings' as const };
  run.emit(0, { type: 'task-planned', taskId: 'a', task });
  run.launch(0, 'a');
  run.finish(1_000, 'a', { result: '{"findings":[]}', ...(findings === undefined ? {} : { findings: [...findings] }) });
  return buildReport(run.state, run.state.lastEventAt).tasks[0];
}

test('a report has the findings of a task in paths of the project, and shows them as its result', () => {
  const task = reportOf([
    sampleFinding({ severity: 'note', line: null, path: './docs/../README.md', message: 'two\nlines' }),
    sampleFinding({ line: 3, endLine: 5 }),
    sampleFinding({ path: '../../etc/passwd', message: 'outside', suggestion: 'x' }),
  ]);
  expect(task?.findings).toMatchObject([
    { path: 'README.md', line: null },
    { path: 'src/a.ts', line: 3, endLine: 5 },
    { path: null, line: null, suggestion: null, message: '../../etc/passwd: outside' },
  ]);
  expect(task?.result).toBe(
    '2 errors and 1 note.\n\n- **error**, `src/a.ts:3-5`: wrong\n- **error**: ../../etc/passwd: outside\n- **note**, `README.md`: two\n  lines\n',
  );
});

test('a report says that nothing was found only where the session said so', () => {
  expect(reportOf([])).toMatchObject({ findings: [], result: 'Nothing found.' });
  expect(reportOf(undefined)).toMatchObject({ findings: null, result: '{"findings":[]}' });
});

test('findings are counted in words', () => {
  const severities = (...all: ('error' | 'warning' | 'note')[]) => all.map((severity) => ({ severity }));
  expect(findingsCount([])).toBe('nothing found');
  expect(findingsCount(severities('note'))).toBe('1 note');
  expect(findingsCount(severities('note', 'error', 'warning', 'error'))).toBe('2 errors, 1 warning and 1 note');
  expect(findingsText([])).toBe('Nothing found.');
});

test('a fingerprint stays when lines move or punctuation changes, and differs by task, path and words', async () => {
  const finding = { path: 'a.ts', message: 'The value is `null`.' };
  const first = await fingerprintOf('lint', finding);
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(await fingerprintOf('lint', { ...finding, message: 'the value is  null' })).toBe(first);
  const others = [
    await fingerprintOf('docs', finding),
    await fingerprintOf('lint', { ...finding, path: 'b.ts' }),
    await fingerprintOf('lint', { ...finding, message: 'The value is undefined.' }),
    await fingerprintOf('lint', { path: 'a.ts', message: '!!!' }),
    await fingerprintOf('lint', { path: 'a.ts', message: '???' }),
  ];
  expect(new Set([first, ...others]).size).toBe(6);
});
