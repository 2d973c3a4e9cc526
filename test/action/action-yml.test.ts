import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInputs } from '../../src/action/inputs/inputs.ts';
import { outputsOf } from '../../src/action/telling/outputs.ts';
import { sampleReport } from '../support/samples/sample-report.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const described = z.record(z.string(), z.object({ description: z.string().min(20), default: z.string().optional() }));
const action = z
  .object({
    inputs: described,
    outputs: described,
    runs: z.object({ using: z.string(), main: z.string(), post: z.string() }),
  })
  .parse(parse(read('action.yml')));

test('action.yml declares exactly the inputs that are read', () => {
  const asked = new Set<string>();
  readInputs((name) => {
    asked.add(name);
    return name === 'tasks' ? '[]' : '';
  }, '/');
  expect(Object.keys(action.inputs).toSorted()).toEqual([...asked].toSorted());
});

test('action.yml sets no default that would override the task file', () => {
  const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(defaults.map(([name]) => name)).toEqual([
    'mode',
    'github-token',
    'safety',
    'comment',
    'matrix',
    'strategy',
    'review',
    'upload-artifact',
    'fail-on',
    'allow-untrusted',
  ]);
});

test('action.yml declares exactly the outputs that are set', () => {
  const set = [
    ...Object.keys(outputsOf(sampleReport([]), 'r')),
    'sarif',
    'run-id',
    'journal',
    'matrix',
    'comment-url',
    'review-url',
    'artifact',
  ];
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(set));
  expect(Object.keys(action.outputs)).toHaveLength(set.length);
});

test('action.yml runs the bundle on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js', post: 'dist/action/post.js' });
});
