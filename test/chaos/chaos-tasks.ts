import type { Script } from '../../src/simulator/script/script.ts';
import type { TaskSketch } from '../support/samples/plan.ts';

/** A task of the chaos test: its prompt, its script, and how it must end whatever is killed meanwhile. */
export interface ChaosTask extends TaskSketch {
  readonly ends: 'succeeded' | 'timeout' | 'max-turns';
  /** Whether it adds a line to `finished.ndjson` each time it has finished its work. */
  readonly leavesWord: boolean;
}

/** Never strikes. */
const longTimeoutMs = 3_600_000;

/** The behaviours of the stubs: see test/fixtures/chaos-claude.ts. */
const stubs: Readonly<Record<string, string>> = {
  plain: 'turns=5',
  children: 'turns=4,children',
  grandchildren: 'turns=4,grandchildren',
  daemon: 'turns=4,daemon',
  'double-fork': 'turns=4,double-fork',
  deaf: 'turns=4,deaf',
  'pipe-holder': 'turns=3,pipe-holder',
  hydra: 'turns=3,hydra',
  everything: 'turns=3,children,daemon,double-fork,deaf,pipe-holder',
  flood: 'turns=4,flood',
  'flood-and-fork': 'turns=3,flood,daemon,grandchildren',
  crash: 'turns=5,crash',
  'crash-and-fork': 'turns=5,crash,daemon,children',
  'stubborn-crash': 'turns=5,stubborn,crash,deaf',
  hang: 'turns=3,hang,daemon',
  'stubborn-hang': 'turns=3,hang,stubborn,deaf,double-fork',
  'turn-limit': 'turns=3,turn-limit,children',
  overstays: 'turns=3,overstays,daemon',
};

function stubTask(name: string, stub: string, place: string): ChaosTask {
  const hangs = stub.includes('hang');
  const limited = stub.includes('turn-limit');
  return {
    id: `stub-${name}`,
    env: { CHAOS_STUB: stub, CHAOS_TASK: `stub-${name}`, CHAOS_PLACE: place },
    timeoutMs: hangs ? 2_500 : longTimeoutMs,
    ends: hangs ? 'timeout' : limited ? 'max-turns' : 'succeeded',
    leavesWord: !hangs && !limited,
  };
}

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'chaos' } });

/** The simulator's scripts for the real CLI. Each session finishes its work by writing its word. */
function realScripts(place: string): Readonly<Record<string, Pick<Script, 'steps'>>> {
  const word = (name: string) => bash(`echo '{"task":"real-${name}"}' >> ${place}/finished.ndjson`);
  const end = { text: 'Done.' };
  const leaveDaemon = bash('setsid nohup sleep 86400 >/dev/null 2>&1 & echo left');
  return {
    works: { steps: [bash('echo one'), bash('echo two'), word('works'), end] },
    daemon: { steps: [leaveDaemon, bash('echo on'), word('daemon'), end] },
    forks: {
      steps: [bash("(setsid sh -c '(setsid sleep 86400 >/dev/null 2>&1 &) &' &) & echo left"), word('forks'), end],
    },
    floods: {
      steps: [bash('head -c 400000 /dev/zero | tr "\\0" x; echo'), bash('yes | head -n 20000'), word('floods'), end],
    },
    faults: {
      steps: [
        { status: 529, times: 1 },
        bash('echo one'),
        { drop: 'before', times: 1 },
        bash('echo two'),
        word('faults'),
        { ...end, chunks: 8, chunkDelayMs: 40 },
      ],
    },
    // A resumed session may already have the answer to its last request; then the next request hangs.
    hangs: { steps: [leaveDaemon, ...Array.from({ length: 30 }, () => [{ hang: 'mid-stream' as const }, end]).flat()] },
  };
}

/** Eighteen stubs and six real sessions with their scripts. `place` is the folder where they write their words. */
export function chaosTasks(place: string): { tasks: readonly ChaosTask[]; scripts: readonly Script[] } {
  const real = Object.entries(realScripts(place));
  const stubTasks = Object.entries(stubs).map(([name, stub]) => stubTask(name, stub, place));
  const realTasks = real.map(([name]): ChaosTask => {
    const hangs = name === 'hangs';
    return {
      id: `real-${name}`,
      prompt: `play ${name}`,
      timeoutMs: hangs ? 8_000 : longTimeoutMs,
      ends: hangs ? 'timeout' : 'succeeded',
      leavesWord: !hangs,
    };
  });
  // Every fourth one is real, so that both kinds are always running.
  const tasks = realTasks.flatMap((task, index) => [task, ...stubTasks.slice(index * 3, index * 3 + 3)]);
  return { tasks, scripts: real.map(([name, script]) => ({ match: `play ${name}`, ...script })) };
}
