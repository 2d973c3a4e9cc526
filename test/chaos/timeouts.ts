import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRun } from '../../src/app/start-run.ts';
import type { Event } from '../../src/domain/run/event.ts';
import { makePlan } from '../support/samples/plan.ts';

/** A session that works until it is asked to stop, in a process as cheap as possible. */
const cheapClaude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.330 (Claude Code)'; exit 0; fi
echo '{"type":"system","subtype":"init","session_id":"cheap"}'
while read -r line; do
  case "$line" in *control_request*)
    echo '{"type":"result","subtype":"error_during_execution","is_error":true,"num_turns":1}'
    exit 0
  esac
done
`;

export interface TimeoutMeasure {
  readonly sessions: number;
  /** How each task ended. */
  readonly reasons: readonly string[];
  /** The delay of each timeout according to the journal, milliseconds, smallest first. */
  readonly lateness: readonly number[];
}

/** Runs sessions in parallel, with timeouts that are spread over one second. */
export async function measureTimeouts(place: string, sessions: number, firstMs: number): Promise<TimeoutMeasure> {
  const project = join(place, 'project');
  mkdirSync(project);
  const claudePath = join(place, 'claude');
  writeFileSync(claudePath, cheapClaude, { mode: 0o755 });
  const tasks = Array.from({ length: sessions }, (_, index) => ({
    id: `session-${index}`,
    timeoutMs: firstMs + Math.round((index * 1_000) / sessions),
  }));
  const plan = makePlan(project, tasks, { sessionsDir: join(place, 'runs'), maxParallel: sessions, claudePath });
  const events: Event[] = [];
  const supervisor = await startRun({
    plan,
    reporters: [{ name: 'measure', onEvent: (event) => events.push(event) }],
    environment: { PATH: '/usr/bin:/bin', HOME: place, ANTHROPIC_API_KEY: 'nobodys-key', IS_SANDBOX: '1' },
  });
  const { tasks: ended } = await supervisor.run();
  const reasons = [...ended.values()].map((task) =>
    task.phase === 'ended' && 'reason' in task.outcome ? task.outcome.reason : task.phase,
  );
  const startedAt = new Map<string, number>();
  const lateness: number[] = [];
  for (const event of events) {
    if (event.type === 'session-started') startedAt.set(event.taskId, Date.parse(event.at));
    if (event.type !== 'session-stopping') continue;
    const { timeoutMs } = tasks.find(({ id }) => id === event.taskId) ?? { timeoutMs: 0 };
    lateness.push(Date.parse(event.at) - (startedAt.get(event.taskId) ?? 0) - timeoutMs);
  }
  return { sessions, reasons, lateness: lateness.sort((a, b) => a - b) };
}
