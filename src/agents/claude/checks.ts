import { z } from 'zod';
import type { AgentProgram, Environment, Finding } from '../../domain/ports/agent.ts';
import { runProgramFor } from '../../machine/process/run-program.ts';
import { credentialIn } from './environment.ts';

/** The version that the tests run against, and the oldest version tried. */
const oldestKnown = '2.1.197';

/** Checks the version of `claude` and whether it is logged in. */
export async function checkClaude(program: AgentProgram, environment: Environment): Promise<Finding[]> {
  return [versionFinding(program), await checkLogin(program, environment)];
}

function versionFinding({ path, version }: AgentProgram): Finding {
  const message = `${path}, version ${version}`;
  if (!isOlder(version, oldestKnown)) return { level: 'ok', subject: 'claude', message };
  const remedy = `Versions before ${oldestKnown} are untested. Update it: claude update`;
  return { level: 'warn', subject: 'claude', message, remedy };
}

function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => text.split(/[.-]/).slice(0, 3).map(Number);
  const limit = numbers(than);
  for (const [position, value] of numbers(version).entries()) {
    const other = limit[position] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}

/** `claude auth status` as 2.1.330 prints it; other fields (addresses, organisations) are not read. */
const statusSchema = z.object({
  loggedIn: z.boolean(),
  authMethod: z.string().optional(),
  apiProvider: z.string().optional(),
  apiKeySource: z.string().optional(),
});

const remedy =
  'Run claude and use /login, or set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN. Without an account: claude-multi demo';

/** Checks whether `claude` has a login. Only a paid request could show whether the API accepts it. */
async function checkLogin({ path }: AgentProgram, env: Environment): Promise<Finding> {
  const answer = await runProgramFor(path, ['auth', 'status'], env);
  const status = statusSchema.safeParse(jsonOf(answer?.stdout ?? ''));
  const subject = 'login';
  if (!status.success) {
    const variable = credentialIn(env);
    if (variable !== null)
      return { level: 'ok', subject, message: `${variable} is set (not tried: a request would cost money)` };
    return {
      level: 'warn',
      subject,
      message: 'this version of claude does not report whether it is logged in',
      remedy,
    };
  }
  const { loggedIn, authMethod = 'unknown', apiKeySource, apiProvider = 'firstParty' } = status.data;
  if (!loggedIn) return { level: 'fail', subject, message: 'claude is not logged in', remedy };
  const provider = apiProvider === 'firstParty' ? '' : `, provider ${apiProvider}`;
  const source = apiKeySource === undefined ? '' : ` from ${apiKeySource}`;
  return { level: 'ok', subject, message: `${authMethod}${source}${provider} (not tried: a request would cost money)` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
