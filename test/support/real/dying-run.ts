import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from '../../../src/domain/plan/plan.ts';
import { type Event, eventSchema } from '../../../src/domain/run/event.ts';
import { RunProjection } from '../../../src/domain/run/run-state.ts';
import { buildReport, type Report } from '../../../src/reports/report/report.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';
import { journalName } from '../../../src/store/run/run-folder.ts';
import { writeClaude } from '../../chaos/chaos-claude-path.ts';
import type { Fault } from '../../chaos/fault.ts';
import type { Assignment } from '../../fixtures/chaos-supervisor.ts';
import { makePlan, type TaskSketch } from '../samples/plan.ts';
import { processesOf } from './processes.ts';
import { temporaryFolder } from './run-claude.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'test/fixtures/chaos-supervisor.ts');

export interface DyingRunOptions {
  readonly tasks: readonly TaskSketch[];
  readonly scripts?: readonly Script[];
  readonly options?: Partial<RunOptions>;
}

/** How a separate supervisor process ended. */
export interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A run whose supervisors are separate processes that die on request. */
export class DyingRun implements AsyncDisposable {
  readonly simulator: Simulator;
  readonly place: string;
  readonly #plan: Assignment['plan'];
  readonly #remove: () => Promise<void>;

  private constructor(simulator: Simulator, place: string, plan: Assignment['plan'], remove: () => Promise<void>) {
    this.simulator = simulator;
    this.place = place;
    this.#plan = plan;
    this.#remove = remove;
  }

  static async prepare({ tasks, scripts = [], options = {} }: DyingRunOptions): Promise<DyingRun> {
    const simulator = await startSimulator({ scripts });
    const folder = await temporaryFolder();
    const project = join(folder.path, 'project');
    mkdirSync(project);
    mkdirSync(join(folder.path, 'runs'));
    const claudePath = writeClaude(folder.path);
    const plan = makePlan(project, tasks, {
      sessionsDir: join(folder.path, 'runs'),
      claudePath,
      retries: 2,
      ...options,
    });
    return new DyingRun(simulator, folder.path, plan, () => folder[Symbol.asyncDispose]());
  }

  /** The folder of the run; throws when there is none. */
  get runDir(): string {
    const [name] = readdirSync(join(this.place, 'runs')).filter((entry) => !entry.includes('.'));
    if (name === undefined) throw new Error('there is no run');
    return join(this.place, 'runs', name);
  }

  /** Runs a supervisor until it ends: the first one, or one that resumes the run. */
  async supervise(fault: Fault, how: { readonly resume?: boolean; readonly restart?: boolean } = {}): Promise<Death> {
    const assignment: Assignment = {
      plan: this.#plan,
      runDir: how.resume === true ? this.runDir : null,
      environment: { PATH: process.env['PATH'] ?? '', HOME: this.place, ...this.simulator.environment() },
      restart: how.restart ?? false,
      fault,
      // What a supervisor leaves is to be found by the next one.
      guarded: false,
    };
    const child = spawn(process.execPath, [program, JSON.stringify(assignment)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return { code, signal, stderr };
  }

  /** Starts the run with a supervisor that must die at the given fault. */
  async die(fault: Fault): Promise<void> {
    const { code, signal, stderr } = await this.supervise(fault);
    if (signal !== 'SIGKILL')
      throw new Error(`the supervisor did not die of ${JSON.stringify(fault)}: ${code} ${stderr}`);
  }

  /** Resumes the run and waits for its end. */
  async finish(how: { readonly restart?: boolean } = {}): Promise<Report> {
    const { code, stderr } = await this.supervise({ kind: 'outside' }, { resume: true, ...how });
    if (code !== 0) throw new Error(`the run was not finished: ${code} ${stderr}`);
    return this.report();
  }

  /** Makes the file `go` in the project, for which commands of a script may wait. */
  letGo(): void {
    writeFileSync(join(this.place, 'project', 'go'), '');
  }

  get events(): Event[] {
    const lines = readFileSync(join(this.runDir, journalName), 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => eventSchema.parse(JSON.parse(line)) as Event);
  }

  /** The events of one type, in order. */
  of<T extends Event['type']>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }

  report(): Report {
    const projection = new RunProjection();
    for (const event of this.events) projection.apply(event);
    return buildReport(projection.started, projection.started.lastEventAt);
  }

  /** The command lines of living processes of the run's sessions. */
  living(): string[] {
    return this.of('session-started').flatMap(({ marker }) => processesOf(marker).map(({ command }) => command));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.simulator.close();
    await this.#remove();
  }
}
