import { expect, test } from 'vitest';
import { argumentsFor } from '../../../src/agents/claude/arguments.ts';

test('choices for all sessions become arguments whose values stand behind an equals sign', () => {
  const none = { effort: null, fallbackModel: null, settings: null, mcpConfig: null };
  expect(argumentsFor(none)).toEqual([]);
  expect(argumentsFor({ effort: 'high', fallbackModel: '--model', settings: '{}', mcpConfig: '/a b' })).toEqual([
    '--effort=high',
    '--fallback-model=--model',
    '--settings={}',
    '--mcp-config=/a b',
  ]);
});
