import { z } from 'zod';
import type { CheckRequest, Finding } from '../../app/doctor.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { runProgramFor } from '../../machine/process/run-program.ts';
import { type ClaudeBinary, findClaude } from './find-claude.ts';

/** The version that the tests run against, and the oldest one that was looked at. */
const oldestKnown = '2.1.197';

/** Whether there is a `claude` that answers, how old it is, and whether it is logged in. */
export async function checkClaude(request: CheckRequest): Promise<Finding[]> {
  try {
    const claude = await findClaude(request.claudePath, request.env);
    return [versionFinding(claude), await checkLogin(claude, request.env)];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [{ level: 'fail', subject: 'claude', message: error.message, remedy: error.remedy }];
  }
}

function versionFinding({ path, version }: ClaudeBinary): Finding {
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

/** `claude auth status` as 2.1.330 prints it; other fields (addresses, organisations) are nobody's business here. */
const statusSchema = z.object({
  loggedIn: z.boolean(),
  authMethod: z.string().optional(),
  apiProvider: z.string().optional(),
  apiKeySource: z.string().optional(),
});

/** Variables that hold a credential. Only their names are ever shown. */
const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];

const remedy =
  'Run claude and use /login, or set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN. Without an account: claude-multi demo';

/** Whether `claude` has a login. Whether the API accepts it only a paid request could tell. */
async function checkLogin({ path }: ClaudeBinary, env: Readonly<Record<string, string>>): Promise<Finding> {
  const answer = await runProgramFor(path, ['auth', 'status'], env);
  const status = statusSchema.safeParse(jsonOf(answer?.stdout ?? ''));
  const subject = 'login';
  if (!status.success) {
    const [variable] = credentials.filter((name) => env[name]);
    if (variable !== undefined)
      return { level: 'ok', subject, message: `${variable} is set (not tried: that would cost)` };
    return { level: 'warn', subject, message: 'this version of claude does not tell whether it is logged in', remedy };
  }
  const { loggedIn, authMethod = 'unknown', apiKeySource, apiProvider = 'firstParty' } = status.data;
  if (!loggedIn) return { level: 'fail', subject, message: 'claude is not logged in', remedy };
  const provider = apiProvider === 'firstParty' ? '' : `, provider ${apiProvider}`;
  const source = apiKeySource === undefined ? '' : ` from ${apiKeySource}`;
  return { level: 'ok', subject, message: `${authMethod}${source}${provider} (not tried: that would cost)` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
