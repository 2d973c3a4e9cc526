import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ClaudeBinary, findClaude } from './adapters/claude-binary.ts';
import { NodeProcessHost } from './adapters/node-process-host.ts';
import { SystemClock } from './adapters/system-clock.ts';
import { ClaudeAgent } from './claude/claude-agent.ts';
import { priceOf } from './claude/prices.ts';
import { Journal } from './core/journal.ts';
import { Redactor } from './core/redactor.ts';
import type { Reporter } from './core/reporter.ts';
import { ReporterSet } from './core/reporter-set.ts';
import type { Urgency } from './core/stop-ladder.ts';
import { RunSupervisor } from './core/supervisor.ts';
import { EnvironmentError, messageOf } from './domain/errors.ts';
import type { RunStopCause } from './domain/outcome.ts';
import type { Plan } from './domain/plan.ts';
import { defaultRetryPolicy } from './domain/policy.ts';
import type { RunState } from './domain/run-state.ts';
import { newRunId, RunFolder } from './store/run-folder.ts';
import { defaultSessionsDir } from './store/sessions-dir.ts';

export interface SupervisorRequest {
  readonly plan: Plan;
  readonly reporters: readonly Reporter[];
  /** The environment that sessions inherit. */
  readonly environment: Readonly<Record<string, string>>;
  /** What a reader of the report has to know. */
  readonly notes?: readonly string[];
}

export interface Supervisor {
  readonly runId: string;
  /** Absolute path of the run's folder: its journal and transcripts. */
  readonly runDir: string;
  readonly claude: ClaudeBinary;
  /**
   * Runs the plan to its end and tells the reporters so.
   * @throws {EnvironmentError} when the run's records could not be kept (a full disk); all sessions have ended by then
   */
  run(): Promise<RunState>;
  /** Ends the run early. `gently`: up to 5 s a session; `hurry`: up to 2 s; `kill`: at once. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void;
}

/** Variables that hold a credential of the agent's; only with one of them a config folder of one's own has a login. */
const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];

/**
 * Wires a supervisor for a plan: the only place that knows all rooms. Makes the run's folder; starts nothing yet.
 * @throws {EnvironmentError} when there is no `claude`, or the folder cannot be made
 */
export async function createSupervisor(request: SupervisorRequest): Promise<Supervisor> {
  const { plan, environment, notes = [] } = request;
  const { options } = plan;
  const claude = await findClaude(options.claudePath, environment);
  const clock = new SystemClock();
  const runId = newRunId(new Date(clock.now()));
  const sessionsDir = resolve(options.sessionsDir ?? defaultSessionsDir(environment, process.platform, homedir()));
  const folder = RunFolder.create(sessionsDir, runId, configToIsolate(environment));
  const redactor = new Redactor(environment, ...plan.tasks.map((task) => task.env));
  const reporters = new ReporterSet(request.reporters);
  const journal = new Journal({
    store: folder.journal(),
    clock,
    redactor,
    reporters,
    onBroken: (error) => supervisor.break(error),
  });
  const supervisor = new RunSupervisor({
    plan,
    journal,
    retryPolicy: { ...defaultRetryPolicy, retries: options.retries },
    info: {
      id: runId,
      projectDir: options.projectDir,
      claudeVersion: claude.version,
      maxParallel: options.maxParallel,
      taskCount: plan.tasks.length,
      notes: [...notes],
    },
    setting: {
      agent: new ClaudeAgent({ path: claude.path, environment, enhancePrompts: options.enhance }),
      host: new NodeProcessHost(),
      clock,
      files: folder,
      redactor,
      prices: priceOf,
      idleTimeoutMs: options.idleTimeoutMs,
      keepBackground: options.keepBackground,
    },
  });
  return {
    runId,
    runDir: folder.path,
    claude,
    stop: (cause, message, urgency) => supervisor.stop(cause, message, urgency),
    run: async () => {
      try {
        return await supervisor.run();
      } catch (error) {
        throw new EnvironmentError(
          `the run could not be recorded in ${folder.path}: ${messageOf(error)}`,
          'Free space there or give another folder (--sessions-dir), then run again.',
          { cause: error },
        );
      } finally {
        await reporters.onEnd(journal.state);
        journal.close();
      }
    },
  };
}

/**
 * The user's config folder, when every session is to have one of its own instead: where the credential comes by the
 * environment. A login made with `claude` itself lives in the folder or the system's keychain, so it must be shared.
 */
function configToIsolate(environment: Readonly<Record<string, string>>): string | null {
  if (!credentials.some((name) => environment[name])) return null;
  return environment['CLAUDE_CONFIG_DIR'] || join(environment['HOME'] ?? homedir(), '.claude');
}
