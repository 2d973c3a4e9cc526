import type { Task } from '../domain/plan/task.ts';
import type { Sessions } from '../domain/ports/agent.ts';
import type { Clock, ProcessHost } from '../domain/ports/machine.ts';
import type { RunFiles, TranscriptRemains } from '../domain/ports/run-files.ts';
import { type AttemptEnd, journalVersion } from '../domain/run/event.ts';
import { contextWarnings, inWordsOf } from '../domain/run/outcome.ts';
import { usageOf } from '../domain/run/run-numbers.ts';
import type { RunState } from '../domain/run/run-state.ts';
import type { EndedAttempt, LiveAttempt, TaskState } from '../domain/run/task-state.ts';
import { isPromptNote } from '../domain/run/transcript-note.ts';
import { transition } from '../domain/run/transition.ts';
import type { RequestAccount } from '../domain/usage/request-ledger.ts';
import { SessionRecord } from './session/session-record.ts';
import { sweep } from './unit/sweep.ts';

/** How long orphans have between SIGTERM and SIGKILL to save their state. */
export const orphanMs = 1_500;

export interface RecoveryOptions {
  readonly state: RunState;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly files: Pick<RunFiles, 'agentFolder'>;
  readonly transcript: (taskId: string, attempt: number) => Promise<TranscriptRemains>;
  /** What the gateway has counted of an attempt; null if it had none. */
  readonly requests: (taskId: string, attempt: number) => Promise<RequestAccount | null>;
}

/** An attempt that a dead supervisor left open, with the end it gets now. */
export interface RecoveredAttempt {
  readonly taskId: string;
  readonly attempt: number;
  readonly end: AttemptEnd;
}

/** An attempt that was left open, with the attempts before it. */
interface Open {
  readonly task: Task;
  readonly live: LiveAttempt;
  readonly earlier: readonly EndedAttempt[];
}

/**
 * Kills the processes of a dead supervisor's sessions and closes their attempts from the transcripts. A session with a
 * final result ends with that result; every other session ends as lost, with its cost so far.
 */
export async function recoverAttempts(options: RecoveryOptions): Promise<RecoveredAttempt[]> {
  const { state, host, clock } = options;
  const open = [...state.tasks.values()].flatMap((each): Open[] =>
    each.phase === 'running' ? [{ task: each.task, live: each.live, earlier: each.attempts }] : [],
  );
  await sweep({ host, clock, markers: open.map(({ live }) => live.marker), politeMs: orphanMs });
  const recovered: RecoveredAttempt[] = [];
  for (const each of open) {
    const end = await readEnd(options, each);
    const outcome = inWordsOf(state.stopping, end.outcome);
    recovered.push({ taskId: each.task.id, attempt: each.live.attempt, end: { ...end, outcome } });
  }
  return recovered;
}

/** The tasks of a run after the attempts left open are closed. */
export function withRecovered(state: RunState, recovered: readonly RecoveredAttempt[]): ReadonlyMap<string, TaskState> {
  const tasks = new Map(state.tasks);
  // Not journalled yet: the journal stamps the event when it records it.
  const stamp = { v: journalVersion, seq: 1, at: state.lastEventAt } as const;
  for (const ended of recovered) {
    const after = transition(tasks.get(ended.taskId), { type: 'session-ended', ...ended, ...stamp });
    tasks.set(ended.taskId, after);
  }
  return tasks;
}

async function readEnd(
  { state, sessions, files, transcript, requests }: RecoveryOptions,
  open: Open,
): Promise<AttemptEnd> {
  const { task, live, earlier } = open;
  const rules = { keepBackground: state.run.options.keepBackground, backgroundWaitMs: task.backgroundWaitMs };
  const record = new SessionRecord(sessions, rules, live.resumed ? usageOf(earlier, live.sessionId) : {});
  const interpreter = sessions.interpreter(task);
  const decoder = new TextDecoder();
  const { lines, newestAt } = await transcript(task.id, live.attempt);
  for await (const line of lines) {
    if (isPromptNote(decoder.decode(line))) record.tell();
    for (const observation of interpreter.read(line).observations) record.observe(observation);
  }
  const startedAt = Date.parse(live.startedAt);
  // A session without a final result may have gone on until now, with nobody reading its output.
  if (!record.settled) {
    const home = await sessions.home(await files.agentFolder(task.id), task);
    record.recall(await sessions.kept({ task, home, sessionId: live.sessionId }, startedAt));
  }
  return record.end({
    durationMs: Math.max(0, (newestAt ?? startedAt) - startedAt),
    exit: { code: null, signal: null },
    // What was recorded before stands: a stop in progress, or else the final result.
    stopCause: live.stopping?.cause ?? (record.settled ? null : 'supervisor-lost'),
    timeoutMs: task.timeoutMs,
    startFailure: null,
    stderr: '',
    warnings: contextWarnings(live.withoutContext),
    opensContext: !live.resumed && task.sharedContext !== null,
    outputSchema: task.outputSchema,
    requests: await requests(task.id, live.attempt),
    refused: null,
    unreachable: null,
    redact: (text) => text, // a transcript is already redacted
    unread: !record.settled,
  });
}
