import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  Account,
  Agent,
  AgentProgram,
  Conversation,
  Environment,
  KeptRequest,
  Launch,
  LaunchRequest,
  Program,
  Sessions,
  Transcripts,
} from '../../../src/domain/ports/agent.ts';
import type { Failure, Interpreter, SilentEnd } from '../../../src/domain/ports/observation.ts';
import { EnvironmentError } from '../../../src/domain/text/errors.ts';
import type { Prices } from '../../../src/domain/usage/usage.ts';
import { runProgramFor } from '../../../src/machine/process/run-program.ts';
import { finalText, TinyInterpreter, tokensOf } from './tiny-stream.ts';

export const tinyProgram = fileURLToPath(new URL('tiny.sh', import.meta.url));

/** The variable that holds a credential of this agent. */
const credential = 'TINY_KEY';

/** One dollar for a million tokens in, two for a million out. */
const tinyPrices: Prices = (model) =>
  model === 'tiny-1' ? { input: 1, output: 2, cacheRead: 1, cacheWrite5m: 1, cacheWrite1h: 1 } : null;

/** A second agent, to show that nothing outside an agent's folder depends on the first one. Its program is `tiny.sh`. */
export class TinyAgent implements Agent {
  readonly name = 'tiny';

  readonly program: Program = {
    find: async (given, environment) => {
      const path = given ?? tinyProgram;
      const version = /tiny (\S+)/.exec((await runProgramFor(path, ['--version'], environment))?.stdout ?? '')?.[1];
      if (version === undefined) throw new EnvironmentError(`${path} is not tiny`, 'It comes with the tests.');
      return { path, version };
    },
    install: () => Promise.reject(new EnvironmentError('tiny cannot be installed', 'It comes with the tests.')),
    untested: () => null,
    check: async ({ version }) => [{ level: 'ok', subject: 'tiny', message: `version ${version}` }],
  };

  readonly account: Account = {
    withCredentials: (environment, { apiKey }) =>
      apiKey === null ? { ...environment } : { ...environment, [credential]: apiKey },
    without: (environment) => Object.fromEntries(Object.entries(environment).filter(([name]) => name !== credential)),
    setsCredential: (variables) => variables[credential] !== undefined,
    projectFiles: ['.tiny'],
    filesOf: () => [],
    restrained: (task) => task,
    neverAsks: ({ permissionMode }) => permissionMode === 'auto',
    refusal: ({ permissionMode }) =>
      permissionMode === 'plan' ? { message: 'tiny cannot plan', remedy: 'Let it act.' } : null,
  };

  readonly transcripts: Transcripts = {
    reader: () => ({
      read: (line) =>
        line.startsWith('SAY ') ? [{ kind: 'text', text: line.slice('SAY '.length), isSubagent: false }] : [],
    }),
    toolCallsIn: () => [],
    resultIn: (line) => {
      const text = finalText(line);
      return text === null ? null : { text };
    },
  };

  argumentsFor(): string[] {
    return [];
  }

  sessions(program: AgentProgram, environment: Environment): Sessions {
    return new TinySessions(program, environment);
  }
}

class TinySessions implements Sessions {
  readonly api = null;
  readonly startsApartMs = 0;
  readonly prices = tinyPrices;
  readonly #program: AgentProgram;
  readonly #environment: Environment;

  constructor(program: AgentProgram, environment: Environment) {
    this.#program = program;
    this.#environment = environment;
  }

  async home(own: string): Promise<string> {
    await mkdir(own, { recursive: true });
    return own;
  }

  launch({ task, prompt, sessionId, resume, home }: LaunchRequest): Launch {
    const session = resume?.kind === 'continue' ? resume.sessionId : sessionId;
    const args = ['--session', session, '--memory', home ?? '', ...(resume === null ? [] : ['--continue'])];
    const env = { ...this.#environment, ...task.env };
    return {
      command: { file: this.#program.path, args: [...args, ...task.args], cwd: task.cwd, env },
      input: `${prompt}\n.\n`,
    };
  }

  whyNoFork(): string {
    return 'this agent cannot fork a conversation';
  }

  async forkPoint(): Promise<null> {
    return null;
  }

  message(text: string): string {
    return `${text}\n.\n`;
  }

  interrupt(): string {
    return 'STOP\n';
  }

  interpreter(): Interpreter {
    return new TinyInterpreter();
  }

  explainSilence({ exit, stderr }: SilentEnd): Failure | null {
    return exit.code === 64 ? { reason: 'bad-arguments', message: stderr.trim() } : null;
  }

  async kept({ home, sessionId }: Conversation, since: number): Promise<readonly KeptRequest[]> {
    const text = await readFile(join(home ?? '', `${sessionId}.used`), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): KeptRequest => {
        const [at = '', messageId = '', input = '', output = ''] = line.split(' ');
        const tokens = tokensOf(input, output);
        return { messageId, model: 'tiny-1', tokens, state: 'final', at: Number(at), main: true };
      })
      .filter(({ at }) => at >= since);
  }
}
