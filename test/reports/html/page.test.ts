import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/reports/html/page.ts';
import { visibleText } from '../../../src/reports/report/escape.ts';
import type { Report } from '../../../src/reports/report/report.ts';
import { cycling, reportOf } from '../../support/documents/hostile-report.ts';
import { attack, htmlAttacks } from '../../support/documents/html-attacks.ts';
import {
  attributeOf,
  elementsOf,
  isIn,
  ofClass,
  type ReadPage,
  readPage,
  textIn,
} from '../../support/documents/parse-html.ts';
import { forbiddenIn, renderedElements } from '../../support/documents/rendered-markdown.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../../support/samples/sample-report.ts';

async function pageOf(report: Report): Promise<ReadPage> {
  return readPage(await renderHtml(report));
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('text from a session on the page', () => {
  test('is on the page verbatim, except for invisible characters', async () => {
    await fc.assert(
      fc.asyncProperty(attack, async (text) => {
        const page = await pageOf(sampleReport([sampleTask({ result: text, prompt: text })]));
        const shown = elementsOf(page, 'pre').filter((element) => !isIn('prose', element));
        // The result or its source, and the prompt.
        const texts = text.trim() === '' ? 1 : 2;
        expect(shown.map(textIn)).toEqual(Array.from({ length: texts }, () => visibleText(text)));
      }),
      { numRuns: 150 },
    );
  });

  test('adds no event handler, no style, and no address that the page loads', async () => {
    const report = reportOf(
      {
        tasks: (['succeeded', 'failed', 'skipped', 'cancelled'] as const).map((kind) => ({
          kind,
          attempts: 2,
          reason: 'crashed',
          warnings: ['no-turns'],
          hasResult: true,
          verification: 'full',
          numbers: { ms: 1, turns: 1, cost: 1, tokens: 1 },
        })),
        notes: 2,
        status: 'failed',
      },
      cycling(htmlAttacks),
    );
    const page = await pageOf(report);
    const { elements } = page;
    expect(renderedElements(page).length).toBeGreaterThan(0);
    expect(forbiddenIn(page)).toEqual([]);
    for (const element of elements) {
      const { tagName, attrs } = element;
      expect(['iframe', 'base', 'object', 'embed', 'img', 'form', 'template']).not.toContain(tagName);
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^(style|src|srcdoc|action|formaction|ping|target)$/);
        if (name === 'href' && !isIn('prose', element)) expect(value).toMatch(/^(#[\w-]+$|data:image\/svg\+xml,)/);
      }
    }
    const names = elements
      .filter(({ tagName }) => tagName === 'script' || tagName === 'style')
      .map(({ tagName }) => tagName);
    expect(names).toEqual(['style', 'script']);
  });
});

describe('the Content Security Policy of the page', () => {
  test('allows only the page’s own style and script, by their hashes', async () => {
    const page = await pageOf(sampleReport([sampleTask()]));
    const hash = (name: string): string =>
      `'sha256-${createHash('sha256')
        .update(textIn(elementsOf(page, name)[0]))
        .digest('base64')}'`;
    const meta = elementsOf(page, 'meta').find((element) => attributeOf(element, 'http-equiv') !== null);
    expect(attributeOf(meta, 'content')?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash('style')}`,
      `script-src ${hash('script')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('comes before everything that it applies to', async () => {
    const { elements } = await pageOf(sampleReport([sampleTask()]));
    expect(elements.slice(0, 4).map(({ tagName }) => tagName)).toEqual(['html', 'head', 'meta', 'meta']);
    expect(attributeOf(elements[3], 'http-equiv')).toBe('Content-Security-Policy');
  });
});

describe('the page', () => {
  const tasks = [
    sampleTask({
      attempts: 2,
      sessionIds: ['s-1', 's-2'],
      warnings: [{ kind: 'no-turns', message: 'no turn at all' }],
    }),
    failedTask({ verification: { errorsFound: 2, gaps: 'no tests', confidence: 'low' } }),
    skippedTask({ id: 'later' }),
  ];
  const report = sampleReport(tasks, { notes: ['No account was used.'] });

  test('shows the run’s outcome in heading and title', async () => {
    const page = await pageOf(report);
    expect(plain(textIn(elementsOf(page, 'h1')[0]))).toBe('1 of 3 tasks failed, 1 skipped');
    expect(textIn(elementsOf(page, 'title')[0])).toBe(
      '1 of 3 tasks failed, 1 skipped – claude-multi 20261120-100000-abc123',
    );
  });

  test('shows every total and how it is computed', async () => {
    const [figures] = ofClass(await pageOf(report), 'figures');
    const text = plain(textIn(figures));
    for (const part of [
      'Speedup1.00× session time ÷ wall time20.0s ÷ 20.0s',
      'Utilisation25% session time ÷ (wall time × slots)20.0s ÷ (20.0s × 4)',
      'Session time20.0s sum over all sessions, failed attempts included',
      "Cost≥$0.0246 the CLI's own estimate, summed over all sessions",
      'Savings: prompt cachesaved $0.0444 derived from cache reads and writes at list prices',
      'Sessions3 8 turns for 3 tasks1 task took more than one attempt',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('shows notes, and links to the tasks that did not succeed', async () => {
    const page = await pageOf(report);
    expect(plain(textIn(ofClass(page, 'note')[0]))).toBe('No account was used.');
    const items = plain(textIn(ofClass(page, 'attention')[0]));
    expect(items).toContain('docs failed: timeout the wall timeout passed→ give it more time');
    expect(items).toContain('later skipped: interrupted stopped by Ctrl-C');
    const links = elementsOf(page, 'a').map((link) => [attributeOf(link, 'href'), plain(textIn(link))]);
    expect(links).toContainEqual(['#task-2', 'docs']);
  });

  test('shows what to do about a failure, and the commands that go on with the run', async () => {
    const page = await pageOf(report);
    expect(ofClass(page, 'remedy').map(textIn)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('give it more time (--timeout')),
    );
    const [next] = ofClass(page, 'next');
    const id = '20261120-100000-abc123';
    for (const command of [`claude-multi resume ${id}`, `claude-multi retry ${id}`, `claude-multi logs ${id}/docs`])
      expect(textIn(next)).toContain(command);
    const good = await pageOf(sampleReport([sampleTask()]));
    expect([...ofClass(good, 'next'), ...ofClass(good, 'remedy')]).toEqual([]);
  });

  test('shows numbers, result, warnings, attempts, verification and prompt of each task', async () => {
    const page = await pageOf(report);
    // Failures come first.
    const [docs, lint, later] = ofClass(page, 'task').map((task) => plain(textIn(task)));
    expect(lint).toContain('lint2 attempts 1 warningAll clean now.');
    expect(lint).toContain('no-turns no turn at all');
    expect(lint).toContain('1 failed crashed: the process ended without a result 1.0s5.0s2$0.0062');
    expect(lint).toContain('2 succeeded (continued the conversation) 6.0s5.0s2$0.0062');
    expect(lint).toContain('PromptFix the lint errors.');
    expect(lint).toContain('Sessionss-1 s-2');
    expect(docs).toContain('timeout the wall timeout passed');
    expect(docs).toContain('No final text.');
    expect(docs).toContain('Errors found2 Confidencelow Gapsno tests');
    expect(later).toContain('interrupted stopped by Ctrl-C');
    expect(later).toContain('Waitednever started');
  });

  test('does not say of a task whose shard is missing that it never started', async () => {
    const missing = skippedTask({ status: 'cancelled', reason: 'shard-missing', message: 'shard 2 of 3 is missing' });
    const page = await pageOf(sampleReport([sampleTask(), missing], { status: 'unfinished', endedAt: null }));
    const text = plain(textIn(elementsOf(page, 'body')[0]));
    expect(text).toContain('shard-missing shard 2 of 3 is missing');
    expect(text).toContain('nothing is known of 1 task');
    expect(text).toContain('Waitednot known');
    expect(text).not.toMatch(/never started|not started/);
  });

  test('lists the tool calls of each attempt, marks those that failed, and says how many are not listed', async () => {
    const call = {
      tool: 'Bash',
      what: 'npm test',
      bySubagent: false,
      failed: false,
      startedAt: null,
      durationMs: null,
    };
    const task = sampleTask({ attempts: 2 });
    const [first, second] = task.sessions;
    const failed = { ...call, failed: true, startedAt: timeAfter(7_500), durationMs: 1_500 };
    const sessions = [
      { ...first, toolCalls: { total: 1, failed: 0, last: [{ ...call, what: '', bySubagent: true }] } },
      { ...second, toolCalls: { total: 120, failed: 3, last: [call, failed] } },
    ] as Report['tasks'][number]['sessions'];
    const page = await pageOf(sampleReport([{ ...task, sessions }]));
    expect(ofClass(page, 'calls').map((fold) => plain(textIn(fold)))).toEqual([
      'Attempt 1: 1 tool call Bash by a subagent',
      'Attempt 2: 120 tool calls, 3 failed 118 earlier ones are not listed.Bash: npm test failed Bash: npm test after 1.5s, took 1.5s',
    ]);
    const [only] = sampleTask().sessions;
    const single = { ...only, toolCalls: { total: 1, failed: 0, last: [call] } } as typeof first & object;
    const [fold] = ofClass(await pageOf(sampleReport([sampleTask({ sessions: [single] })])), 'calls');
    expect(plain(textIn(fold))).toBe('1 tool call Bash: npm test');
  });

  test('draws a bar for each session, and lines for the waiting times', async () => {
    const page = await pageOf(report);
    const [chart] = ofClass(page, 'chart');
    const bars = elementsOf(page, 'rect').filter((rect) => attributeOf(rect, 'height') === '12');
    expect(bars.map((rect) => ['x', 'width', 'class'].map((name) => attributeOf(rect, name)))).toEqual([
      ['5.000%', '25.000%', 'session s-failed'],
      ['30.000%', '25.000%', 'session s-succeeded'],
      ['5.000%', '50.000%', 'session s-failed'],
    ]);
    expect(bars.map(textIn)).toEqual([
      'lint, attempt 1 of 2: failed (crashed), 5.0s from 1.0s on',
      'lint, attempt 2 of 2: succeeded, 5.0s from 6.0s on',
      'docs: failed (timeout), 10.0s from 1.0s on',
    ]);
    expect(textIn(chart)).toContain('not started');
    const waits = ofClass(page, 'wait').map((line) => attributeOf(line, 'x2'));
    expect(waits).toEqual(['5.000%', '5.000%', '24']);
  });

  test('shows running and waiting tasks of a run in progress as such, not by their report status', async () => {
    const open = { reason: 'not-ended' as const, message: 'the run goes on', result: null };
    const session = { ...(sampleTask().sessions[0] as Report['tasks'][number]['sessions'][number]) };
    const running = failedTask({
      id: 'now',
      status: 'cancelled',
      ...open,
      endedAt: null,
      sessions: [{ ...session, endedAt: null, status: 'unfinished', reason: 'not-ended', durationMs: 15_000 }],
    });
    const goingOn = sampleReport([sampleTask(), running, skippedTask({ id: 'next', ...open })], {
      status: 'unfinished',
      endedAt: null,
    });
    const page = await pageOf(goingOn);
    expect(plain(textIn(elementsOf(page, 'h1')[0]))).toBe('Running: 1 of 3 tasks succeeded so far');
    const states = ofClass(page, 'task').map((task) => attributeOf(task, 'data-status'));
    expect(states).toEqual(['succeeded', 'running', 'waiting']);
    expect(ofClass(page, 'attention')).toEqual([]);
    const bar = elementsOf(page, 'rect').find((rect) => textIn(rect).startsWith('now'));
    expect(attributeOf(bar, 'class')).toBe('session s-running');
    expect(attributeOf(bar, 'width')).toBe('75.000%');
  });

  test('shows a run whose supervisor died as unfinished', async () => {
    const lost = skippedTask({ reason: 'supervisor-lost', message: 'the supervisor ended before the task did' });
    const page = await pageOf(sampleReport([sampleTask(), lost], { status: 'unfinished', endedAt: null }));
    expect(plain(textIn(elementsOf(page, 'h1')[0]))).toBe('Unfinished: 1 of 2 tasks had succeeded');
  });

  test('handles a run without tasks, or without sessions', async () => {
    const empty = await pageOf(sampleReport([], { status: 'succeeded' }));
    expect(plain(textIn(elementsOf(empty, 'h1')[0]))).toBe('There was no task to run');
    const idle = await pageOf(sampleReport([skippedTask()]));
    expect(ofClass(idle, 'timeline')).toEqual([]);
    expect(ofClass(idle, 'task')).toHaveLength(1);
  });
});

describe('a page of 1,000 tasks', () => {
  const tasks = Array.from({ length: 1_000 }, (_, index) =>
    sampleTask({
      id: `task-${index}`,
      result: 'a line of fifty characters, as they are in a text\n'.repeat(1_000),
      startedAt: timeAfter(index * 10),
      endedAt: timeAfter(index * 10 + 5_000),
    }),
  );

  test('renders the short results, and says of the long ones why they are shown as their source', async () => {
    const long = tasks.slice(0, 50).map((task) => ({ ...task, result: `**bold** ${task.result}` }));
    const short = sampleTask({ id: 'short', result: 'some **bold** words' });
    const page = await pageOf(sampleReport([...long, short]));
    expect(ofClass(page, 'prose').map((prose) => plain(textIn(prose)))).toEqual(['some bold words']);
    const notes = ofClass(page, 'as-source').map((note) => plain(textIn(note)));
    expect(notes).toHaveLength(50);
    expect(notes[0]).toBe('Shown as its source: it has 50,009 characters; on this page, up to 39,999 are rendered.');
  });

  test('with results of 50 kB each contains them all in full, plus at most 7 kB per task', async () => {
    const text = await renderHtml(sampleReport(tasks));
    const results = tasks.reduce((sum, { result }) => sum + (result?.length ?? 0), 0);
    expect(results).toBe(50_000_000);
    expect(text.length).toBeGreaterThan(results);
    expect(text.length - results).toBeLessThan(7_000 * 1_000);
    expect(text).not.toContain('characters left out');
  });
});
