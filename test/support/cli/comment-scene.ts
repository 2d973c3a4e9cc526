import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';
import { type Github, startGithub } from '../fakes/github-emulator.ts';
import { GithubProxy } from '../fakes/github-proxy.ts';
import { temporaryFolder } from '../real/run-claude.ts';
import { runStep, type StepResult } from './run-step.ts';

/** The first part of the runner's ids of jobs. */
export const workflowRunUuid = '3e77825e-0f10-4ef9-9852-a3291ffef79a';

/** The runner's id of a job: the same but for the last part in the legs of a matrix. */
export const jobId = (name: string): Readonly<Record<string, string>> => ({
  ACTIONS_ORCHESTRATION_ID: `${workflowRunUuid}.claude.${name}`,
});

/** What is different in a step. */
export interface Wish {
  readonly task?: string;
  readonly prompt?: string;
  readonly run?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Steps on a pull request whose comments go through a proxy that can be slow and refuse. */
export class CommentScene implements AsyncDisposable {
  readonly github: Github;
  readonly proxy: GithubProxy;
  readonly simulator: Simulator;

  private constructor(github: Github, proxy: GithubProxy, simulator: Simulator) {
    this.github = github;
    this.proxy = proxy;
    this.simulator = simulator;
  }

  static async start(): Promise<CommentScene> {
    const github = await startGithub();
    const proxy = await GithubProxy.start({ target: github.url, viewer: 'github-actions[bot]' });
    const long = 'A long line of a long result.\n'.repeat(2_000);
    const simulator = await startSimulator({
      scripts: [
        { match: 'talk', steps: [{ text: long }] },
        { match: 'fail', steps: [{ status: 404 }] },
        { match: 'write', steps: [{ text: 'Done.' }] },
      ],
    });
    return new CommentScene(github, proxy, simulator);
  }

  /** Removes all comments, and what the proxy was to do. */
  async reset(): Promise<void> {
    for (const { id } of await this.github.comments()) await this.github.remove(id);
    this.proxy.reset();
  }

  /** Runs the built Action in a job on the pull request. */
  async run(wish: Wish = {}): Promise<StepResult> {
    const { task = 'only', prompt = 'write', run: runId = 100, env, event, inputs } = wish;
    await using folder = await temporaryFolder();
    return await runStep({
      folder: folder.path,
      event: event ?? { action: 'synchronize', pull_request: { number: this.github.pull } },
      apiUrl: this.proxy.url,
      inputs: {
        tasks: JSON.stringify([{ id: task, prompt }]),
        'anthropic-api-key': 'sk-test-the-key-of-the-workflow-0123456789',
        'github-token': await this.github.workflowToken('write'),
        comment: 'auto',
        ...inputs,
      },
      env: {
        ...this.simulator.environment(),
        GITHUB_RUN_ID: String(runId),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKFLOW_REF: 'alice/project/.github/workflows/ci.yml@refs/pull/1/merge',
        ...jobId('__default'),
        ...env,
      },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.simulator.close();
    await this.proxy[Symbol.asyncDispose]();
    await this.github[Symbol.asyncDispose]();
  }
}
