import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoProject } from '../../src/simulator/script/demo-project.ts';
import { demoScripts, demoTasks } from '../../src/simulator/script/demo-script.ts';
import type { Script, Step } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import {
  type ClaudeOptions,
  isResult,
  runClaude,
  type StreamLine,
  startClaude,
  temporaryFolder,
  tokensOf,
} from '../support/real/run-claude.ts';

interface Stage extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly folder: string;
  readonly options: ClaudeOptions;
}

async function stage(...scripts: Script[]): Promise<Stage> {
  const simulator = await startSimulator({ scripts });
  const folder = await temporaryFolder();
  return {
    simulator,
    folder: folder.path,
    options: { simulator, cwd: folder.path, home: join(folder.path, 'home') },
    [Symbol.asyncDispose]: async () => {
      await simulator.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function alpha(...steps: Step[]): Script {
  return { match: 'alpha', steps };
}

function told(simulator: Simulator): object {
  return Object.fromEntries(simulator.ledger.totals());
}

const bash = (command: string): Step => ({ tool: 'Bash', input: { command } });
const isEvent = (line: StreamLine, type: string): boolean =>
  line.type === 'stream_event' && (line['event'] as StreamLine).type === type;

describe('the real CLI against the simulator', () => {
  it('executes the scripted tools in its working directory', async () => {
    const file_path = '{{cwd}}/note.txt';
    await using scene = await stage(
      alpha(
        { tool: 'Write', input: { file_path, content: 'one two' }, text: 'Writing.' },
        { tool: 'Edit', input: { file_path, old_string: 'two', new_string: 'three' } },
        {
          tools: [
            { tool: 'Read', input: { file_path } },
            { tool: 'Bash', input: { command: 'pwd > where.txt' } },
          ],
        },
        { text: 'done', chunks: 4 },
      ),
    );
    const exit = await runClaude({ ...scene.options, prompts: ['alpha'] });
    expect(exit.results).toMatchObject([{ subtype: 'success', is_error: false, result: 'done' }]);
    expect(await readFile(join(scene.folder, 'note.txt'), 'utf8')).toBe('one three');
    expect((await readFile(join(scene.folder, 'where.txt'), 'utf8')).trim()).toBe(scene.folder);
    expect(tokensOf(exit.results[0])).toEqual(told(scene.simulator));
    expect(scene.simulator.ledger.requests.map((entry) => [entry.sessionId, entry.stepIndex, entry.outcome])).toEqual(
      [0, 1, 2, 3].map((index) => [exit.results[0]?.session_id, index, 'completed']),
    );
  });

  it('states its working directory even if the dynamic sections are moved out of the system prompt', async () => {
    await using scene = await stage(
      alpha({ tool: 'Write', input: { file_path: '{{cwd}}/a', content: 'x' } }, { text: 'ok' }),
    );
    await runClaude({ ...scene.options, prompts: ['alpha'], args: ['--exclude-dynamic-system-prompt-sections'] });
    expect(existsSync(join(scene.folder, 'a'))).toBe(true);
  });

  it('counts the tokens of subagents, also with another model, as the ledger does', async () => {
    const agent = { description: 'look', subagent_type: 'general-purpose', run_in_background: false };
    await using scene = await stage(
      { match: 'inner work', steps: [bash('echo inner'), { text: 'inner report' }] },
      alpha(
        {
          tools: [
            { tool: 'Agent', input: { ...agent, prompt: 'inner work one' } },
            { tool: 'Agent', input: { ...agent, prompt: 'inner work two', model: 'haiku' } },
          ],
        },
        { text: 'outer report' },
      ),
    );
    const exit = await runClaude({ ...scene.options, prompts: ['alpha'] });
    const result = exit.results.at(-1);
    expect(result).toMatchObject({ is_error: false, result: 'outer report' });
    expect(Object.keys(tokensOf(result))).toHaveLength(2);
    expect(tokensOf(result)).toEqual(told(scene.simulator));
    const kinds = scene.simulator.ledger.requests.map((entry) => entry.kind);
    expect(kinds.filter((kind) => kind === 'subagent')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'main')).toHaveLength(2);
  });

  it('continues the script at a second prompt of the same process', async () => {
    await using scene = await stage(alpha(bash('true'), { text: 'first' }, { text: 'second' }));
    const session = startClaude(scene.options);
    session.send('alpha');
    await session.waitFor(isResult);
    session.send('and now');
    session.endInput();
    const exit = await session.exited;
    expect(exit.results.map((line) => line.result)).toEqual(['first', 'second']);
    expect(tokensOf(exit.results[1])).toEqual(told(scene.simulator));
  });

  it('continues the script after a resume, and independently in a fork', async () => {
    await using scene = await stage(alpha(bash('true'), { text: 'first' }, { text: 'second' }, { text: 'third' }));
    const [first] = (await runClaude({ ...scene.options, prompts: ['alpha'] })).results;
    const resume = ['--resume', first?.session_id ?? ''];
    const resumed = await runClaude({ ...scene.options, prompts: ['go on'], args: resume });
    const forked = await runClaude({ ...scene.options, prompts: ['elsewhere'], args: [...resume, '--fork-session'] });
    expect(resumed.results).toMatchObject([{ result: 'second', session_id: first?.session_id }]);
    expect(forked.results).toMatchObject([{ result: 'third' }]);
    const forkId = forked.results[0]?.session_id ?? '';
    expect(forkId).not.toBe(first?.session_id);
    // The CLI's totals of a resumed session include its past, as does the ledger's sum over the session.
    expect(tokensOf(resumed.results[0])).toEqual(
      Object.fromEntries(scene.simulator.ledger.totals({ sessionId: first?.session_id ?? '' })),
    );
    const since = { modelUsage: forked.results[0]?.['model_usage_since_last_result'] } as Parameters<
      typeof tokensOf
    >[0];
    expect(tokensOf(since)).toEqual(Object.fromEntries(scene.simulator.ledger.totals({ sessionId: forkId })));
  });

  it('retries when the API is overloaded, and counts only answered requests', async () => {
    await using scene = await stage(alpha({ status: 529, times: 2 }, { text: 'at last' }));
    const exit = await runClaude({ ...scene.options, prompts: ['alpha'] });
    expect(exit.results).toMatchObject([{ is_error: false, result: 'at last' }]);
    expect(exit.lines.filter((line) => line.subtype === 'api_retry')).toHaveLength(2);
    expect(scene.simulator.ledger.requests.map((entry) => entry.status)).toEqual([529, 529, 200]);
    expect(tokensOf(exit.results[0])).toEqual(told(scene.simulator));
  });

  it('tries again when a limit on concurrent requests refuses it, and is admitted when there is room', async () => {
    const scripts: Script[] = [
      { match: 'alpha', steps: [{ hang: 'before', times: 1 }, { text: 'first' }] },
      { match: 'beta', steps: [{ text: 'second' }] },
    ];
    await using simulator = await startSimulator({ scripts, rateLimits: { concurrent: { limit: 1 } } });
    await using folder = await temporaryFolder();
    const run = (name: string) =>
      runClaude({ simulator, cwd: folder.path, home: join(folder.path, name), prompts: [name] });
    const first = run('alpha');
    await simulator.ledger.waitFor(({ match }) => match === 'alpha');
    const second = run('beta');
    await simulator.ledger.waitFor(({ refusedBy }) => refusedBy === 'concurrent');
    simulator.dropHung('alpha');
    const results = (await Promise.all([first, second])).flatMap((exit) => exit.results.map(({ result }) => result));
    expect(results).toEqual(['first', 'second']);
    const admitted = simulator.ledger.requests.filter(({ refusedBy }) => refusedBy === null);
    expect(Math.max(...admitted.map(({ underWay }) => underWay))).toBe(1);
  });

  it('retries after an interrupted stream, whose prompt it counts and whose output it estimates', async () => {
    await using scene = await stage(alpha({ hang: 'mid-stream', times: 1 }, { text: 'whole' }));
    const session = startClaude(scene.options);
    session.send('alpha');
    session.endInput();
    await session.waitFor((line) => isEvent(line, 'content_block_delta'));
    scene.simulator.dropHung('alpha');
    const exit = await session.exited;
    expect(exit.results).toMatchObject([{ is_error: false, result: 'whole' }]);
    expect(scene.simulator.ledger.requests.map((entry) => entry.outcome)).toEqual(['dropped', 'completed']);
    const [usage] = Object.values(tokensOf(exit.results[0]));
    const sum = scene.simulator.ledger.sum();
    expect(usage).toEqual({ ...sum, output: expect.any(Number) });
    expect(usage?.output).toBeGreaterThan(sum.output);
  });

  it('retries without streaming after a 404, and counts that answer', async () => {
    await using scene = await stage(alpha({ status: 404, times: 1 }, bash('true'), { text: 'done' }));
    const exit = await runClaude({ ...scene.options, prompts: ['alpha'] });
    expect(exit.results).toMatchObject([{ is_error: false, result: 'done' }]);
    expect(scene.simulator.ledger.requests.map((entry) => entry.stream)).toEqual([true, false, true]);
    expect(tokensOf(exit.results[0])).toEqual(told(scene.simulator));
  });

  it('waits for a hanging API until it is interrupted', async () => {
    await using scene = await stage(alpha({ hang: 'before' }));
    const session = startClaude(scene.options);
    session.send('alpha');
    await scene.simulator.ledger.waitFor((entry) => entry.stepIndex === 0);
    session.interrupt();
    await session.waitFor(isResult);
    session.endInput();
    const exit = await session.exited;
    expect(exit.results).toMatchObject([{ subtype: 'error_during_execution', is_error: true, modelUsage: {} }]);
    await scene.simulator.ledger.waitFor((entry) => entry.outcome === 'hung');
  });

  it('agrees on the prompt of a stream that the user interrupted, but estimates its output', async () => {
    await using scene = await stage(alpha({ text: 'word '.repeat(200), chunks: 100, chunkDelayMs: 600_000 }));
    const session = startClaude(scene.options);
    session.send('alpha');
    await session.waitFor((line) => isEvent(line, 'content_block_delta'));
    session.interrupt();
    await session.waitFor(isResult);
    session.endInput();
    const [usage] = Object.values(tokensOf((await session.exited).results[0]));
    const entry = await scene.simulator.ledger.waitFor((one) => one.outcome === 'client-closed');
    expect({ ...usage, output: 1 }).toEqual(entry.tokens);
  });

  it('reads another session’s prompt from the cache if the prompts have the same beginning', async () => {
    await using scene = await stage(alpha({ text: 'done' }));
    const opening = 'All tasks of this run begin with this sentence.\n\nalpha';
    for (const name of ['one', 'two']) {
      await runClaude({ ...scene.options, home: join(scene.folder, name), prompts: [`${opening} ${name}`] });
    }
    const [first, second] = scene.simulator.ledger.requests.map((entry) => entry.tokens);
    expect(first?.cacheRead).toBe(0);
    expect(second?.cacheRead).toBeGreaterThan(0.5 * (first?.cacheWrite ?? 0));
    expect((second?.cacheRead ?? 0) + (second?.cacheWrite ?? 0)).toBeCloseTo(first?.cacheWrite ?? 0, -2);
  });

  it('completes all tasks of the demo in parallel in one folder', async () => {
    await using scene = await stage(...demoScripts);
    for (const [path, content] of Object.entries(demoProject)) {
      const file = join(scene.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const exits = await Promise.all(
      demoTasks.map(({ id, prompt }) =>
        runClaude({ ...scene.options, home: join(scene.folder, 'homes', id), prompts: [prompt] }),
      ),
    );
    for (const { results } of exits) {
      expect(results).toMatchObject([{ is_error: false, subtype: 'success' }]);
      expect(results[0]?.result).toMatch(
        /no model was asked[\s\S]*```verification\nerrors-found: \d\ngaps: .+\nconfidence: \w+\n```$/,
      );
      const sessionId = results[0]?.session_id ?? '';
      expect(tokensOf(results[0])).toEqual(Object.fromEntries(scene.simulator.ledger.totals({ sessionId })));
    }
    const outputs = exits.flatMap(({ lines }) => lines.map((line) => JSON.stringify(line))).join('\n');
    for (const expected of ['slug: 1 passed, 2 failed', 'slug: 3 passed, 0 failed', 'truncate: 2 passed, 0 failed']) {
      expect(outputs).toContain(expected);
    }
    for (const file of ['docs/GUIDE.md', 'docs/CASES.md']) expect(existsSync(join(scene.folder, file))).toBe(true);
  });
});
