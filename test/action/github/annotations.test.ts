import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf, annotationsWithin } from '../../../src/action/github/annotations.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { failedTask, sampleFinding, sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

describe('the annotations of a step', () => {
  it('are for failed tasks, findings at their lines, and warnings', () => {
    const findings = [
      sampleFinding({ severity: 'note', path: null, line: null, message: 'in general' }),
      sampleFinding({ line: null }),
      sampleFinding({ line: 3, endLine: 5 }),
    ];
    const warnings = [{ kind: 'stop-took-force' as const, message: 'slow' }];
    const all = annotationsOf(
      sampleReport([sampleTask({ id: 'lint', findings, warnings }), failedTask({ id: 'docs' })]),
    );
    expect(all).toEqual([
      { level: 'error', title: 'Task docs failed: timeout', message: 'the wall timeout passed', place: null },
      { level: 'error', title: 'Found by lint', message: 'wrong', place: { path: 'src/a.ts', line: 1, endLine: 1 } },
      { level: 'error', title: 'Found by lint', message: 'wrong', place: { path: 'src/a.ts', line: 3, endLine: 5 } },
      { level: 'note', title: 'Found by lint', message: 'in general', place: null },
      { level: 'warning', title: 'Task lint: stop-took-force', message: 'slow', place: null },
    ]);
  });

  it('are as many as GitHub keeps, and say how many are missing', () => {
    const many = (count: number, severity: 'error' | 'note') =>
      Array.from({ length: count }, () => sampleFinding({ severity }));
    const of = (findings: ReturnType<typeof many>) =>
      annotationsWithin(annotationsOf(sampleReport([failedTask(), sampleTask({ findings })])));
    const { shown, missing } = of([...many(20, 'note'), ...many(10, 'error')]);
    expect(shown.filter(({ level }) => level === 'error')).toHaveLength(9);
    expect(shown[0]?.title).toContain('failed');
    expect(missing).toBe('2 more errors, 11 more notes in the job summary and the report');
    expect(of(many(8, 'error')).missing).toBeNull();
  });

  it('are single lines without commands, whatever a session says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (id, message) => {
        const warnings = [{ kind: 'left-processes' as const, message }];
        const report = sampleReport([failedTask({ id, message, warnings, findings: [sampleFinding({ message })] })]);
        for (const { title, message: shown } of annotationsOf(report)) {
          expect(`${title} ${shown}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|##\[|(?<!\S)::/u);
          expect(shown).not.toBe('');
        }
      }),
    );
  });
});
