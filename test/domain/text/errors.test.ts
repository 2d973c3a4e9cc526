import { expect, test } from 'vitest';
import {
  CannotStart,
  codeOf,
  describeFault,
  EnvironmentError,
  InvalidTransition,
  messageOf,
  preview,
  UsageError,
} from '../../../src/domain/text/errors.ts';

test('every error has the name of its class', () => {
  const errors = [
    new UsageError('x'),
    new EnvironmentError('x', 'y'),
    new InvalidTransition('x'),
    new CannotStart('x', null),
  ];
  for (const error of errors) expect(error.name).toBe(error.constructor.name);
  expect(new UsageError('x').faults).toEqual([]);
});

test('a fault is told in one line with its place, its value and what is allowed', () => {
  const fault = { where: 'task "lint"', field: 'budget', value: -1, problem: 'must be positive' };
  expect(describeFault(fault)).toBe('task "lint": budget must be positive (found -1)');
  expect(describeFault({ ...fault, allowed: 'such as 2.50' })).toBe(
    'task "lint": budget must be positive (found -1); such as 2.50',
  );
  expect(describeFault({ where: '--report', problem: 'is taken' })).toBe('--report is taken');
  expect(describeFault({ where: '--report', problem: 'is taken', value: undefined })).toBe('--report is taken');
});

test('a fault in a text names the text once', () => {
  const spot = { place: 'tasks.yaml, line 3, column 5', excerpt: null };
  expect(describeFault({ where: 'task 1', field: 'id', problem: 'is missing', spot })).toBe(
    'tasks.yaml, line 3, column 5: task 1: id is missing',
  );
  expect(describeFault({ where: 'tasks.yaml', problem: 'is torn', spot })).toBe('tasks.yaml, line 3, column 5 is torn');
});

test('a value is shown with at most 60 characters', () => {
  expect(preview('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
  expect(preview('x'.repeat(59))).toBe(`"${'x'.repeat(58)}…`);
  expect(preview(undefined)).toBe('undefined');
  expect(preview('a\nb')).toBe('"a\\nb"');
});

test('the code of the system is that of the error or of its cause', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'EMFILE' }))).toBe('EMFILE');
  expect(codeOf(new Error('y', { cause: Object.assign(new Error('x'), { code: 'EMFILE' }) }))).toBe('EMFILE');
  expect(codeOf(Object.assign(new Error('x'), { code: 7 }))).toBeNull();
  expect(codeOf(new Error('x'))).toBeNull();
  expect(codeOf({ code: 'EMFILE' })).toBeNull();
});

test('anything that is thrown has a message', () => {
  expect(messageOf(new Error('it broke'))).toBe('it broke');
  expect(messageOf('text')).toBe('text');
  expect(messageOf(null)).toBe('null');
});
