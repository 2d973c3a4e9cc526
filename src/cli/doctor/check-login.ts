import { z } from 'zod';
import type { ClaudeBinary } from '../../adapters/claude-binary.ts';
import { runProgramFor } from '../../machine/process/run-program.ts';
import type { Finding } from './check.ts';

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
export async function checkLogin({ path }: ClaudeBinary, env: Readonly<Record<string, string>>): Promise<Finding> {
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
