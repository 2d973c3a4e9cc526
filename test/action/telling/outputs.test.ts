import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { failureLines } from '../../../src/action/telling/failure.ts';
import { outputsOf, setOutputs } from '../../../src/action/telling/outputs.ts';
import { EnvironmentError, UsageError } from '../../../src/domain/text/errors.ts';
import {
  failedTask,
  sampleFinding,
  sampleReport,
  sampleTask,
  skippedTask,
} from '../../support/samples/sample-report.ts';

test('outputs are plain numbers that shells and expressions can parse', () => {
  expect(outputsOf(sampleReport([sampleTask(), failedTask({ costUsd: 1 / 3 })]), '/tmp/report.json')).toEqual({
    conclusion: 'failure',
    report: '/tmp/report.json',
    succeeded: '1',
    failed: '1',
    findings: '',
    'cost-usd': '0.345633',
    'cost-is-partial': 'true',
    'wall-seconds': '20',
    speedup: '1',
  });
});

test('unknown outputs are empty', () => {
  const report = sampleReport([sampleTask()]);
  const unknown = { ...report, totals: { ...report.totals, costUsd: null, speedup: null } };
  expect(outputsOf(unknown, 'r')).toMatchObject({ 'cost-usd': '', speedup: '' });
});

test.each([
  [[sampleTask()], 'succeeded', 'success'],
  [[sampleTask(), failedTask()], 'failed', 'failure'],
  [[sampleTask(), skippedTask()], 'failed', 'failure'],
  [[sampleTask(), skippedTask()], 'cancelled', 'cancelled'],
] as const)('concludes as GitHub does: %#', (tasks, status, conclusion) => {
  expect(outputsOf(sampleReport(tasks, { status }), 'r')['conclusion']).toBe(conclusion);
});

test('tell how many findings there are, and nothing where that is not known', () => {
  const of = (...tasks: Parameters<typeof sampleTask>[0][]) =>
    outputsOf(sampleReport(tasks.map(sampleTask)), 'r')['findings'];
  expect(of({})).toBe('');
  expect(of({ findings: [] })).toBe('0');
  expect(of({}, { findings: [sampleFinding(), sampleFinding()] }, { findings: [sampleFinding()] })).toBe('3');
  expect(of({ findings: null }, { findings: [sampleFinding()] })).toBe('');
});

test('a step that cannot begin reports every fault, or how to fix the runner', () => {
  const fault = { where: 'input model', problem: 'is blank', allowed: 'name one' };
  expect(failureLines(new UsageError('wrong', [fault, fault]))).toEqual([
    'wrong',
    'input model is blank; name one',
    'input model is blank; name one',
  ]);
  expect(failureLines(new EnvironmentError('no claude', 'install it'))).toEqual(['no claude', 'install it']);
  expect(failureLines(new Error('oops'))[0]).toBe('Internal error: oops');
});

test('an output is written between delimiters that nobody can know, so that no value can end it and set another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claude-multi-test-'));
  const file = join(folder, 'outputs');
  writeFileSync(file, '');
  vi.stubEnv('GITHUB_OUTPUT', file);
  try {
    setOutputs({ report: 'a\nEOF\nghadelimiter_x\nconclusion<<EOF\nsuccess\nEOF' });
    setOutputs({ report: 'b' });
    const text = readFileSync(file, 'utf8');
    const delimiters = [...text.matchAll(/^report<<(\S+)$/gm)].map(([, delimiter = '']) => delimiter);
    expect(delimiters).toHaveLength(2);
    expect(new Set(delimiters).size).toBe(2);
    for (const delimiter of delimiters) {
      expect(delimiter).toMatch(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/);
      expect(text.split('\n').filter((line) => line === delimiter)).toHaveLength(1);
    }
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
