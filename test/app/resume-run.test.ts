import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ResumedRun, type ResumeRequest, resumeRun } from '../../src/app/resume/resume-run.ts';
import type { Agent } from '../../src/domain/ports/agent.ts';
import type { Event } from '../../src/domain/run/event.ts';
import { RunProjection } from '../../src/domain/run/run-state.ts';
import { ownAttempts } from '../../src/domain/run/task-state.ts';
import { UsageError } from '../../src/domain/text/errors.ts';
import { lockHolder, takeRunLock } from '../../src/store/run/run-lock.ts';
import { fakeSessions } from '../support/fakes/fake-sessions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { SampleRun, sampleEnd } from '../support/samples/sample-run.ts';

/** An agent whose program is always there; nothing of it is started here. */
const agent: Agent = {
  name: 'fake',
  program: {
    find: () => Promise.resolve({ path: '/bin/fake', version: '7' }),
    install: () => Promise.reject(new Error('nothing is installed here')),
    untested: ({ version }) => (version === '7' ? { age: 'newer', message: 'seven is new', remedy: '' } : null),
    check: () => Promise.resolve([]),
  },
  account: {
    withCredentials: (environment) => ({ ...environment }),
    without: (environment) => ({ ...environment }),
    setsCredential: () => false,
    projectFiles: [],
    filesOf: () => [],
    restrained: (task) => task,
    neverAsks: () => false,
    refusal: () => null,
  },
  transcripts: { reader: () => ({ read: () => [] }), resultIn: () => null, toolCallsIn: () => [] },
  argumentsFor: () => [],
  sessions: () => fakeSessions,
};

const failed = { outcome: { status: 'failed', reason: 'timeout', message: '' } } as const;
const crashed = { outcome: { status: 'failed', reason: 'crashed', message: '' } } as const;

/** The folder of a run as its supervisor left it. */
async function leftRun(...fill: ((run: SampleRun) => void)[]) {
  const place = await temporaryFolder();
  const dir = join(place.path, '20260101-000000-abcd');
  mkdirSync(dir);
  const run = new SampleRun();
  for (const one of fill) one(run);
  const path = join(dir, 'events.ndjson');
  writeFileSync(path, run.events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const journal = (): Event[] =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
  const resume = (change: Partial<ResumeRequest> = {}): Promise<ResumedRun> =>
    resumeRun({
      runDir: dir,
      wish: { kind: 'resume', restart: false },
      acceptChanges: false,
      override: { options: {}, task: {} },
      environment: {},
      agent,
      ...change,
    });
  return { dir, before: run.events.length, journal, resume, [Symbol.asyncDispose]: () => place[Symbol.asyncDispose]() };
}

const begun = (run: SampleRun): void => run.start(['done', 'cut', 'late']);
const doneOnce = (run: SampleRun): void => {
  run.launch(10, 'done');
  run.finish(20, 'done');
  run.launch(30, 'cut');
};
const over = (run: SampleRun): void => {
  run.start(['fine', 'bad']);
  run.launch(10, 'fine');
  run.finish(20, 'fine');
  run.launch(30, 'bad');
  run.finish(40, 'bad', failed);
  run.emit(50, { type: 'run-ended', status: 'failed', wallMs: 50 });
};

describe('a run that is taken up', () => {
  test('is locked before anything of it is decided, and given back when nobody wants it', async () => {
    await using run = await leftRun(begun, doneOnce);
    const resumed = await run.resume();
    if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
    expect(resumed.due.map(({ id }) => id)).toEqual(['cut', 'late']);
    await expect(run.resume()).rejects.toThrow(
      `The run 20260101-000000-abcd is still running: process ${process.pid} works on it.`,
    );
    expect(run.journal()).toHaveLength(run.before);
    await resumed.release();
    expect(await lockHolder(run.dir)).toBeNull();
  });

  test('is taken over from a process of another machine only when its lock has expired, or by force', async () => {
    await using run = await leftRun(begun, doneOnce);
    const elsewhere = { pid: 7, startedAt: null, host: 'host-b', boot: 'b', machine: null, pids: null };
    writeFileSync(join(run.dir, 'lock.1'), JSON.stringify(elsewhere));
    await expect(run.resume()).rejects.toMatchObject({
      message: 'The run 20260101-000000-abcd may still be running: process 7 on host-b works on it.',
      remedy: expect.stringMatching(/lock expires in \d+ s\.\n.*attach[\s\S]*--force$/),
    });
    const resumed = await run.resume({ force: true });
    expect(resumed.kind).toBe('taken-up');
    if (resumed.kind === 'taken-up') await resumed.release();
  });

  test('tells its journal what it does when it is opened, keeps what was predicted at first, and stays locked', async () => {
    const range = { low: 1, likely: 2, high: 3 };
    const prediction = { tasks: 3, known: 3, costUsd: range, sessionMs: range, wallMs: range };
    await using run = await leftRun((sample) => sample.predict(prediction), begun, doneOnce);
    const resumed = await run.resume();
    if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
    await resumed.open([]);
    await resumed.release();
    expect(await lockHolder(run.dir)).not.toBeNull();
    const told = run.journal().slice(run.before);
    expect(told.map((event) => ('taskId' in event ? `${event.type} ${event.taskId}` : event.type))).toEqual([
      'run-resumed',
      'session-ended cut',
      'task-reopened cut',
      'task-reopened late',
    ]);
    expect(told[0]).toMatchObject({ run: { claudeVersion: '7', prediction } });
  });

  test('notes the version of the program once, and the note goes with the program', async () => {
    await using run = await leftRun(begun);
    const resumeWith = async (version: string): Promise<Event | undefined> => {
      const find = () => Promise.resolve({ path: '/bin/fake', version });
      const resumed = await run.resume({ agent: { ...agent, program: { ...agent.program, find } }, force: true });
      if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
      await resumed.open([]);
      await resumed.release();
      for (const lock of readdirSync(run.dir).filter((name) => name.startsWith('lock'))) rmSync(join(run.dir, lock));
      return run.journal().findLast(({ type }) => type === 'run-resumed');
    };
    const notesOf = async (version: string) => ((await resumeWith(version)) as { run: { notes: string[] } }).run.notes;
    const notes = await notesOf('6');
    expect(await notesOf('7')).toEqual([...notes, 'seven is new']);
    expect(await notesOf('7')).toEqual([...notes, 'seven is new']);
    expect(await notesOf('6')).toEqual(notes);
  });

  test('has nothing to do when it has ended and nothing is wished, and is given back', async () => {
    await using run = await leftRun(over);
    const resumed = await run.resume();
    expect(resumed).toMatchObject({ kind: 'nothing-to-do', state: { ended: { status: 'failed' } } });
    expect(await lockHolder(run.dir)).toBeNull();
    expect(run.journal()).toHaveLength(run.before);
  });

  test('does only the task that is to be done again, anew and with what was given in place of its settings', async () => {
    await using run = await leftRun(over);
    const resumed = await run.resume({
      wish: { kind: 'retry', taskId: 'bad', restart: false },
      override: { options: { retries: 0 }, task: { maxTurns: 9 } },
    });
    if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
    expect(resumed.due).toMatchObject([{ id: 'bad', maxTurns: 9 }]);
    await resumed.open([]);
    expect(run.journal().slice(run.before)).toMatchObject([
      { type: 'run-resumed', run: { options: { retries: 0 } } },
      { type: 'task-reopened', taskId: 'bad', anew: true, task: { maxTurns: 9 } },
    ]);
  });

  test('still begins a task anew that was to begin anew when its supervisor died', async () => {
    await using run = await leftRun(over, (left) => {
      left.emit(60, { type: 'run-resumed', run: left.state.run });
      const task = left.state.tasks.get('bad')?.task;
      if (task === undefined) throw new Error('the task is not planned');
      left.emit(60, { type: 'task-reopened', taskId: 'bad', task, anew: true });
    });
    const resumed = await run.resume();
    if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
    await resumed.open([]);
    const projection = new RunProjection();
    for (const event of run.journal()) projection.apply(event);
    const task = projection.started.tasks.get('bad');
    if (task === undefined) throw new Error('the task is not planned');
    expect(task.attempts).toHaveLength(1);
    expect(ownAttempts(task)).toEqual([]);
  });

  test('counts retries as they are now, not as they were', async () => {
    const fill = (left: SampleRun): void => {
      left.start(['a']);
      left.launch(10, 'a');
      left.emit(20, { type: 'session-ended', taskId: 'a', attempt: 1, end: { ...sampleEnd, ...crashed } });
    };
    await using run = await leftRun(fill);
    const resumed = await run.resume({ override: { options: { retries: 0 }, task: {} } });
    if (resumed.kind !== 'taken-up') throw new Error('it has not ended');
    expect(resumed.due).toEqual([]);
    await resumed.release();
  });

  test('is refused, and given back, for one task of a run that is to go on anyway', async () => {
    await using run = await leftRun(begun, doneOnce);
    const fault = await run
      .resume({ wish: { kind: 'retry', taskId: 'cut', restart: false } })
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UsageError);
    expect((fault as UsageError).faults[0]).toMatchObject({
      where: 'task "cut"',
      problem: 'belongs to the run run-1, which has not ended',
    });
    expect(await lockHolder(run.dir)).toBeNull();
  });

  test('is given back when no supervisor comes of it', async () => {
    await using run = await leftRun(begun, doneOnce);
    const lost = { ...agent, program: { ...agent.program, find: () => Promise.reject(new Error('no program')) } };
    const resumed = await run.resume({ agent: lost });
    if (resumed.kind !== 'taken-up') throw new Error('nothing is to be done');
    await expect(resumed.open([])).rejects.toThrow('no program');
    expect(await lockHolder(run.dir)).not.toBeNull();
    await resumed.release();
    expect(await lockHolder(run.dir)).toBeNull();
    expect(run.journal()).toHaveLength(run.before);
    await (await takeRunLock(run.dir)).release();
  });
});
