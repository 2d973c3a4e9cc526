import { describe, expect, test } from 'vitest';
import { reportTarget } from '../../../src/cli/options/report-target.ts';
import { forStandardOutput } from '../../../src/cli/process/report-stdout.ts';
import { describeFault, UsageError } from '../../../src/domain/text/errors.ts';

function faultOf(options: Record<string, string>, runs: number): string {
  try {
    reportTarget(options, runs, '/here');
  } catch (error) {
    if (error instanceof UsageError) return error.faults.map(describeFault).join();
    throw error;
  }
  return '';
}

describe('the format of a report', () => {
  test('is the given one, else that of the file extension, else Markdown', () => {
    const format = (options: Record<string, string>): string => reportTarget(options, 1, '/here').format;
    expect(format({})).toBe('md');
    expect(format({ output: 'a/b.XML' })).toBe('junit');
    expect(format({ output: 'b.htm' })).toBe('html');
    expect(format({ output: 'b.txt', format: 'tap' })).toBe('tap');
  });

  test('is refused if the file extension is unknown', () => {
    expect(faultOf({ output: 'report' }, 1)).toBe(
      '--output does not end with the extension of a format (found "report"); end it with .md, .json, .html, .xml, .tap, .csv or .sarif, or name one: --format',
    );
    expect(faultOf({ output: 'folder.md/report' }, 1)).toContain('does not end with');
  });

  test('must allow several runs, unless each run has its own file', () => {
    for (const format of ['md', 'junit', 'tap', 'csv', 'sarif'])
      expect(reportTarget({ format }, 3, '/').isShared).toBe(true);
    for (const format of ['json', 'html']) {
      expect(faultOf({ format }, 2)).toBe(
        `--format can contain only one run, and several were named (found "${format}"); write one file per run (--output 'report-{run}.${format}'), or use md, junit, tap, csv, sarif`,
      );
      expect(faultOf({ format }, 1)).toBe('');
    }
    const target = reportTarget({ output: 'out/{run}.html' }, 2, '/here');
    expect(target.isShared).toBe(false);
    expect(target.pathOf?.('r1')).toBe('/here/out/r1.html');
  });
});

describe('a report on standard output', () => {
  const text = '::error::no\n\t ::set-env name=x::y\nfine :: here ##[group]x ##vso\n';

  test('contains no workflow commands in a workflow', () => {
    expect(forStandardOutput(text, { GITHUB_ACTIONS: 'true' })).toBe(
      ': :error::no\n\t : :set-env name=x::y\nfine :: here ## [group]x ##vso\n',
    );
  });

  test('is unchanged outside a workflow', () => {
    expect(forStandardOutput(text, {})).toBe(text);
  });
});
