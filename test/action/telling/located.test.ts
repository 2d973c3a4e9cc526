import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { locatedReport } from '../../../src/action/telling/located.ts';
import { sampleFinding, sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'located-')));
afterAll(() => rmSync(workspace, { recursive: true }));
mkdirSync(join(workspace, 'checkout', '.git'), { recursive: true });
mkdirSync(join(workspace, 'checkout', 'packages', 'core'), { recursive: true });
mkdirSync(join(workspace, 'plain', 'part'), { recursive: true });

/** The path of a finding about `src/a.ts` of a project in that folder of the workspace. */
function located(folder: string): string | null | undefined {
  const findings = [sampleFinding(), sampleFinding({ path: null })];
  const report = sampleReport([sampleTask(), sampleTask({ findings })], { projectDir: join(workspace, folder) });
  const [, task] = locatedReport(report, workspace).tasks;
  expect(task?.findings?.[1]?.path).toBeNull();
  return task?.findings?.[0]?.path;
}

test('findings of a part of a repository have paths from its top', () => {
  expect(located('checkout/packages/core')).toBe('packages/core/src/a.ts');
  expect(located('checkout')).toBe('src/a.ts');
});

test('without a repository, paths are from the top of the workspace', () => {
  expect(located('plain/part')).toBe('plain/part/src/a.ts');
  expect(located('.')).toBe('src/a.ts');
});

test('a project outside of the workspace keeps its paths', () => {
  expect(located('..')).toBe('src/a.ts');
});
