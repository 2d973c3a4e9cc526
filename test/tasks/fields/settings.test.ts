import { expect, test } from 'vitest';
import { sessionMarker } from '../../../src/domain/ports/machine.ts';
import { describeFault } from '../../../src/domain/text/errors.ts';
import { FaultList } from '../../../src/tasks/fields/fault-list.ts';
import {
  resolveSettings,
  type SettingName,
  settingNames,
  settingVariables,
} from '../../../src/tasks/fields/settings.ts';
import { reservedVariables } from '../../../src/tasks/fields/task-fields.ts';

function resolve(values: Partial<Record<SettingName, unknown>>, environment: Record<string, string> = {}) {
  const faults = new FaultList();
  const given = { values, nameOf: (name: SettingName) => `--${name}` };
  const resolved = resolveSettings(given, environment, faults);
  return { values: resolved.values, faults: faults.shown().map(describeFault) };
}

test('prefers a flag to its variable, and parses both in the same way', () => {
  const environment = { CLAUDE_DEFAULT_MODEL: 'opus', CLAUDE_SESSION_TIMEOUT: '90', CLAUDE_DEFAULT_BUDGET: '2.50' };
  expect(resolve({ model: 'haiku', timeout: '10m' }, environment)).toEqual({
    values: { model: 'haiku', timeout: 600_000, budget: 2.5 },
    faults: [],
  });
});

test('treats an empty variable as not set', () => {
  expect(resolve({}, { CLAUDE_DEFAULT_MODEL: '', CLAUDE_MAX_PARALLEL: '' })).toEqual({ values: {}, faults: [] });
});

test('names every flag and every variable that is invalid', () => {
  const { faults } = resolve(
    { 'max-parallel': '0', model: '', 'permission-mode': 'acceptedits' },
    { CLAUDE_MAX_RETRIES: '-1', CLAUDE_SESSION_TIMEOUT: '25d', CLAUDE_ENHANCE_PROMPTS: 'maybe' },
  );
  expect(faults).toEqual([
    '--model is empty; must be the name of a model, such as sonnet',
    'CLAUDE_SESSION_TIMEOUT is longer than 24 days, the maximum (found "25d"); must be seconds (600) or a text with units ("90s", "10m", "1h30m")',
    '--permission-mode must be one of acceptEdits, auto, bypassPermissions, default, dontAsk, manual, plan (found "acceptedits"); did you mean acceptEdits?',
    '--max-parallel must be a whole number from 1 to 1000, or auto (found "0")',
    'CLAUDE_ENHANCE_PROMPTS must be true or false (also yes/no, on/off, 1/0) (found "maybe")',
    'CLAUDE_MAX_RETRIES must be a whole number from 0 to 100 (found "-1")',
  ]);
});

test('does not validate a variable that a flag overrides', () => {
  expect(resolve({ budget: '3' }, { CLAUDE_DEFAULT_BUDGET: 'lots' })).toEqual({ values: { budget: 3 }, faults: [] });
});

test.each([
  ['true', true],
  ['FALSE', false],
  ['1', true],
  ['0', false],
  ['yes', true],
  ['No', false],
  ['on', true],
  ['off', false],
])('parses the switch %s', (text, value) => {
  expect(resolve({}, { CLAUDE_ENHANCE_PROMPTS: text }).values.enhance).toBe(value);
});

test('parses tools from a text, a list, or several flags', () => {
  const tools = ['Read', 'Bash(git log:*, x)'];
  for (const given of ['Read, Bash(git log:*, x)', tools, ['Read,Bash(git log:*, x)']]) {
    expect(resolve({ 'allowed-tools': given }).values['allowed-tools']).toEqual(tools);
  }
});

test('has a different variable for every setting', () => {
  expect(new Set(settingNames.map((name) => settingVariables[name])).size).toBe(settingNames.length);
  expect(Object.keys(settingVariables).sort()).toEqual([...settingNames].sort());
});

test('does not let a task set the variable by which the supervisor finds processes', () => {
  expect(reservedVariables).toContain(sessionMarker);
});
