import type { Launch, LaunchRequest, Sessions } from '../../../src/domain/ports/agent.ts';
import type { Interpreter, Observation, Verdict } from '../../../src/domain/ports/observation.ts';
import { askText } from './fake-host.ts';

/** What a fake session prints: an observation a line. */
export function printed(...observations: Observation[]): string {
  return observations.map((observation) => `${JSON.stringify(observation)}\n`).join('');
}

/** A result that costs nothing. */
export function resultOf(verdict: Verdict): Observation {
  return { kind: 'result', verdict, text: 'done', warnings: [], account: { total: {}, sinceLast: null } };
}

/** Sessions of an agent whose lines are observations. The first argument of a command is the id of its task. */
export const fakeSessions: Sessions = {
  api: null,
  startsApartMs: 0,
  prices: () => null,
  home: () => Promise.resolve(null),
  launch: ({ task, prompt }: LaunchRequest): Launch => ({
    command: { file: 'fake', args: [task.id], cwd: task.cwd, env: {} },
    input: prompt,
  }),
  whyNoFork: (task, source) => (task.model === source.model ? null : 'the models differ'),
  forkPoint: ({ sessionId }) => Promise.resolve(sessionId),
  message: (text) => `${text}\n`,
  interrupt: () => askText,
  interpreter: (): Interpreter => ({
    read: (line) => ({ observations: [JSON.parse(new TextDecoder().decode(line)) as Observation], keep: true }),
  }),
  explainSilence: () => null,
  kept: () => Promise.resolve([]),
};
