import type { Observation, Reading } from '../../../src/domain/ports/observation.ts';
import type { AttemptEnd, ProcessExit, Progress } from '../../../src/domain/run/event.ts';
import { LineSplitter } from '../../../src/domain/text/line-splitter.ts';
import { SessionRecord } from '../../../src/supervisor/session/session-record.ts';
import { claudeSessions } from '../fakes/claude-sessions.ts';

/** The result of reading a whole stream without a process. */
export interface Measured {
  readonly observations: readonly Observation[];
  /** The attempt's end for the given process exit. */
  readonly end: AttemptEnd;
  readonly progress: Progress;
  /** The number of lines that belong in the transcript. */
  readonly kept: number;
}

/** Reads a stream as a session does: with splitter, interpreter and record. */
export function measureStream(chunks: Iterable<Uint8Array>, exit: ProcessExit = { code: 0, signal: null }): Measured {
  const sessions = claudeSessions();
  const interpreter = sessions.interpreter({ env: {} });
  const splitter = new LineSplitter(16 * 1024 * 1024);
  const record = new SessionRecord(sessions, { keepBackground: false, backgroundWaitMs: null }, {});
  const observations: Observation[] = [];
  let kept = 0;
  const take = ({ observations: found, keep }: Reading): void => {
    if (keep) kept += 1;
    for (const observation of found) {
      observations.push(observation);
      record.observe(observation);
    }
  };
  for (const chunk of chunks)
    for (const { bytes } of splitter.push(chunk)) if (bytes !== null) take(interpreter.read(bytes));
  for (const { bytes } of splitter.end()) if (bytes !== null) take(interpreter.read(bytes));
  const closing = {
    durationMs: 0,
    exit,
    stopCause: null,
    timeoutMs: null,
    startFailure: null,
    stderr: '',
    warnings: [],
    unread: false,
    requests: null,
    refused: null,
    unreachable: null,
  };
  const end = record.end({ ...closing, redact: (text) => text });
  return { observations, end, progress: record.progress, kept };
}
