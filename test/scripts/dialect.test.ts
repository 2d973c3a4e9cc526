import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mentionsIn, needlessExceptions } from '../../scripts/lib/dialect.ts';
import { root } from '../../scripts/lib/project.ts';
import { sourceFiles } from '../../scripts/lib/source-tree.ts';

const folder = join(root, 'src');
const sources = Object.fromEntries(
  sourceFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
);

describe('the dialect of the Claude CLI', () => {
  it.each([
    ['its program', "spawn('claude', args)"],
    ['a variable of an account', "env['ANTHROPIC_API_KEY']"],
    ['its config folder', "join(home, '.claude')"],
    ['the variable of its config folder', 'delete env.CLAUDE_CONFIG_DIR;'],
    ['another of its variables, though it begins like one of ours', "env['CLAUDE_CODE_MAX_RETRIES']"],
    ['its package', "'@anthropic-ai/claude-code'"],
    ['a model', "const model = 'claude-opus-5-5';"],
    ['a flag', "args.push('--session-id', id);"],
    ['the name of its stream', '/** Reads a line of stream-json. */'],
    ['a field of its stream', 'if (line.is_error) return;'],
    ['an account of its stream', 'sum(result.modelUsage)'],
    ['a price of its stream', 'result.total_cost_usd'],
    ['a phrase', "if (text.includes('Please run /login')) return;"],
    ['a status of the API', 'if (status === 529) wait();'],
    ['a permission mode', "task.permissionMode === 'bypassPermissions'"],
    ['its word for a sandbox', "env['IS_SANDBOX'] === '1'"],
    ['a version, in a comment', '// Seen with 2.1.330.'],
  ])('is reported outside its folder: %s', (_, text) => {
    expect(mentionsIn({ 'supervisor/planted.ts': `const first = 1;\n  ${text}` })).toEqual([
      { path: 'supervisor/planted.ts', line: 2, text, what: expect.any(String) },
    ]);
    expect(mentionsIn({ 'agents/claude/planted.ts': text, 'simulator/planted.ts': text })).toEqual([]);
  });

  it.each([
    'claude-multi resume, in a folder of .claude-multi, with CLAUDE_MULTI_HALT and type claude_multi',
    'const path = options.claudePath; // --claude-path, or CLAUDE_MULTI_CLAUDE_PATH',
    "run.claudeVersion ?? 'unknown' // the input claude-version",
    'Starts many Claude Code sessions, CLAUDE_MAX_PARALLEL at once.',
    "import { ndjsonReporter } from './ndjson.ts'; // a result, an error, --model, --resume",
  ])('does not include our own words: %s', (text) => {
    expect(mentionsIn({ 'cli/planted.ts': text })).toEqual([]);
  });

  it('is allowed only in the files of an exception', () => {
    const text = "const inputs = ['anthropic-api-key', 'claude-code-oauth-token'];";
    expect(mentionsIn({ 'action/inputs/inputs.ts': text })).toEqual([]);
    expect(mentionsIn({ 'cli/inputs.ts': text })).toHaveLength(1);
  });

  it('is not used in the sources, and every exception is needed', () => {
    expect(mentionsIn(sources)).toEqual([]);
    expect(needlessExceptions(sources)).toEqual([]);
    expect(needlessExceptions({}).length).toBeGreaterThan(5);
  });
});
