import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../src/reports/data/junit.ts';
import { visibleText } from '../../../src/reports/report/escape.ts';
import { arbitraryReportShape, cycling, reportOf } from '../../support/documents/hostile-report.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { parseXml, type XmlElement } from '../../support/documents/parse-xml.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../../support/samples/sample-report.ts';

/** The elements and attributes that viewers read: Jenkins, GitLab, and the actions of GitHub and Azure. */
const dialect: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testsuite: ['name', 'timestamp', 'tests', 'failures', 'errors', 'skipped', 'time'],
  properties: [],
  property: ['name', 'value'],
  testcase: ['name', 'classname', 'time'],
  failure: ['message', 'type'],
  error: ['message', 'type'],
  skipped: ['message'],
  'system-out': [],
};

function casesOf(root: XmlElement): XmlElement[] {
  return root.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

describe('a JUnit report', () => {
  const cancelled = failedTask({ id: 'cut', status: 'cancelled', reason: 'interrupted', message: 'stopped by Ctrl-C' });
  const crashed = failedTask({ id: 'gone', reason: 'crashed', message: 'no result', attempts: 2 });
  const open = failedTask({ id: 'open', status: 'cancelled', reason: 'not-ended', message: 'the run goes on' });
  const report = sampleReport([sampleTask(), failedTask(), crashed, cancelled, skippedTask({ id: 'later' }), open], {
    notes: ['No account was used.'],
  });
  const root = parseXml(renderJunit([report]));

  test('has counts that match what viewers add up', () => {
    const counts = { tests: '6', failures: '1', errors: '2', skipped: '2', time: '20.000' };
    expect(root.attributes).toMatchObject(counts);
    expect(root.children[0]?.attributes).toMatchObject({ ...counts, timestamp: '2026-11-20T10:00:00' });
  });

  test('separates the task’s own failures, errors around it, and tasks that were skipped', () => {
    const kinds = casesOf(root).map(({ attributes, children }) => [
      attributes['name'],
      children.map(({ name }) => name).filter((name) => name !== 'system-out')[0] ?? 'passed',
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      lint: 'passed',
      docs: 'failure',
      gone: 'error',
      cut: 'error',
      later: 'skipped',
      open: 'skipped',
    });
  });

  test('contains reason, message, attempts, time in seconds and the final text', () => {
    const [lint, docs, gone] = casesOf(root);
    expect(lint?.attributes).toEqual({ name: 'lint', classname: 'claude-multi', time: '10.000' });
    expect(childOf(lint, 'system-out')?.text).toBe('All clean now.');
    expect(childOf(docs, 'failure')?.attributes).toEqual({ message: 'the wall timeout passed', type: 'timeout' });
    expect(childOf(gone, 'error')?.text).toContain(
      'attempt 1: failed (crashed: the process ended without a result), 5.000 s, $0.0062\nattempt 2: failed',
    );
  });

  test('shows the cost of the run and of each attempt, and marks partial costs', () => {
    const properties = Object.fromEntries(
      (root.children[0]?.children ?? [])
        .flatMap(({ children }) => children)
        .map(({ attributes }) => [attributes['name'], attributes['value']]),
    );
    expect(properties).toMatchObject({ cost: 'at least $0.0615', 'cost-is-partial': 'true' });
    expect(Number(properties['cost-usd'])).toBeCloseTo(0.0615);
    const sessions = failedTask().sessions.map((session) => ({ ...session, costIsPartial: true }));
    const [task] = casesOf(parseXml(renderJunit([sampleReport([failedTask({ sessions })])])));
    expect(childOf(task, 'failure')?.text).toMatch(/10\.000 s, at least \$0\.0123$/);
  });

  test('counts the time of overlapping runs only once', () => {
    const times = parseXml(renderJunit([sampleReport([]), sampleReport([], { startedAt: timeAfter(5_000) })]));
    expect(times.attributes['time']).toBe('25.000');
    expect(times.children.map(({ attributes }) => attributes['time'])).toEqual(['20.000', '20.000']);
  });

  test('has one suite per run', () => {
    const two = parseXml(renderJunit([sampleReport([sampleTask()], { id: 'one' }), sampleReport([], { id: 'two' })]));
    expect(two.children.map(({ attributes }) => attributes['name'])).toEqual(['claude-multi one', 'claude-multi two']);
    expect(two.attributes['tests']).toBe('1');
  });

  test('stays below the size limit of viewers, however long the final texts are', () => {
    const tasks = Array.from({ length: 1_000 }, (_, index) =>
      sampleTask({ id: `t${index}`, result: 'words & more <b>\n'.repeat(3_000) }),
    );
    const text = renderJunit([sampleReport(tasks)]);
    expect(text.length).toBeLessThan(16_000_000);
    expect(casesOf(parseXml(text))).toHaveLength(1_000);
    expect(text).toContain('characters left out');
  });
});

test('texts from sessions stay text in valid XML, and nothing visible of them is lost', () => {
  fc.assert(
    fc.property(arbitraryReportShape, fc.array(hostileText, { minLength: 1, maxLength: 8 }), (shape, texts) => {
      const report = reportOf(shape, cycling(texts));
      const root = parseXml(renderJunit([report]));
      const visit = (element: XmlElement): void => {
        const allowed = dialect[element.name];
        expect(allowed).toBeDefined();
        for (const name of Object.keys(element.attributes)) expect(allowed).toContain(name);
        for (const child of element.children) visit(child);
      };
      visit(root);
      const cases = casesOf(root);
      expect(cases.map(({ attributes }) => attributes['name'])).toEqual(report.tasks.map(({ id }) => writable(id)));
      for (const [index, task] of report.tasks.entries()) {
        if (task.result === null || task.warnings.length > 0) continue;
        expect(childOf(cases[index], 'system-out')?.text ?? '').toBe(writable(task.result));
      }
    }),
  );
});

function writable(text: string): string {
  return visibleText(text).replace(/[\ufffe\uffff]/g, '');
}
