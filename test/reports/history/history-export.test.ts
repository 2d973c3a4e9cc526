import { describe, expect, test } from 'vitest';
import { historyStats } from '../../../src/domain/history/history-stats.ts';
import { historyCsv, historyJson, historyMarkdownTable } from '../../../src/reports/history/history-export.ts';
import { renderHistory } from '../../../src/reports/history/history-report.ts';
import { historyStatsScreen } from '../../../src/terminal/screens/history-screen.ts';
import { parseMarkdown } from '../../support/documents/parse-markdown.ts';
import { startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const runs = [seen(endedRun(['lint', 'test'], ['test']), false, { projectDir: '=cmd|"x"' })];

describe('an export of the history', () => {
  test('has a CSV row per task, which no spreadsheet runs as a formula', () => {
    const [head = '', ...rows] = historyCsv(runs, startMs).trimEnd().split('\r\n');
    expect(head.split(',')).toHaveLength(20);
    expect(rows).toEqual([
      `run-1,lint,succeeded,,sonnet,2026-01-01T00:00:00.000Z,2026-01-01T00:00:10.000Z,10000,1,4,0.0123,false,10,200,3000,400,2048,0,"'=cmd|""x""",0.0123`,
      `run-1,test,failed,budget,sonnet,2026-01-01T00:00:00.000Z,2026-01-01T00:00:10.000Z,10000,1,4,0.0123,false,10,200,3000,400,2048,0,"'=cmd|""x""",0.0123`,
    ]);
  });

  test('has the same rows as JSON, with a version', () => {
    const exported = JSON.parse(historyJson(runs, startMs));
    expect(exported.version).toBe(1);
    expect(exported.tasks).toHaveLength(2);
    expect(exported.tasks[1]).toMatchObject({ task: 'test', status: 'failed', reason: 'budget', cost_usd: 0.0123 });
  });

  test('has a Markdown table that no id or model can break', () => {
    const hostile = seen(endedRun(['lint']), false, { id: 'a|b`c' });
    const changed = { ...hostile, tasks: hostile.tasks.map((task) => ({ ...task, model: '`|<img src=x>\n# head' })) };
    const tree = parseMarkdown(historyMarkdownTable([changed], startMs));
    expect(tree.children.map(({ type }) => type)).toEqual(['table']);
    expect(JSON.stringify(tree)).not.toContain('"html"');
  });
});

describe('the history report', () => {
  test('shows the numbers by task, by model and over time', () => {
    const text = renderHistory(historyStats(runs));
    expect(text).toContain('1 run from 2026-01-01 to 2026-01-01, 2 tasks.');
    expect(text).toContain('- **Success rate**: 50%, tasks that succeeded ÷ tasks that ended');
    expect(text).toContain('| `lint` | 1 | 1 | 0 | 100% | 10.0s | $0.0123 | $0.0123 |');
    expect(text).toContain('| `test` | 1 | 0 | 1 | 0% | – | – | $0.0123 |');
    expect(text).toContain('| 2026-01-01 | 2 | 1 | 1 | 50% | 10.0s | $0.0123 | $0.0246 |');
    expect(parseMarkdown(text).children.filter(({ type }) => type === 'table')).toHaveLength(3);
  });

  test('names the project of a task only where another project has a task of the same id', () => {
    const other = seen(endedRun(['lint']), false, { projectDir: '/other' });
    const [text, screen] = [
      renderHistory(historyStats([...runs, other])),
      historyStatsScreen(historyStats([...runs, other]), 200, String),
    ];
    expect(text).toContain('| `lint` in /other | 1 |');
    expect(text).toContain('| `test` | 1 |');
    const tables = parseMarkdown(text).children.filter(({ type }) => type === 'table');
    expect(tables[0]).toMatchObject({ children: [{}, {}, {}, {}] });
    expect(screen.some((line) => /^lint \(\/other\) +1 /.test(line))).toBe(true);
    expect(screen.some((line) => /^test +1 /.test(line))).toBe(true);
  });

  test('says so when there are no runs', () => {
    expect(renderHistory(historyStats([]))).toContain('No runs yet.');
  });
});
