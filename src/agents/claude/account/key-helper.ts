import process from 'node:process';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { Credential, Secret } from '../../../domain/ports/api.ts';
import { runProgramFor } from '../../../machine/process/run-program.ts';

/**
 * The key that the command in the user's own settings prints. The CLI sends it in both headers, and fetches it again
 * after five minutes or as long as a variable says (2.1.332).
 */
export function helperCredentials(command: string | undefined, environment: Environment): Record<string, Credential> {
  if (command === undefined) return {};
  const ttlMs = Number(environment['CLAUDE_CODE_API_KEY_HELPER_TTL_MS']) || 300_000;
  const fetch = async (): Promise<Secret> => ({
    value: await keyFrom(command, environment),
    livesMs: ttlMs,
  });
  const fetched = { kind: 'fetched', id: `apiKeyHelper ${command}`, fetch } as const;
  return {
    ANTHROPIC_API_KEY: { ...fetched, prefix: 'sk-ant-api03-' },
    ANTHROPIC_AUTH_TOKEN: { ...fetched, prefix: '' },
  };
}

async function keyFrom(command: string, environment: Environment): Promise<string> {
  // A shell, since the CLI runs the user's command in one.
  const [shell, flag] = process.platform === 'win32' ? ['cmd.exe', '/c'] : ['/bin/sh', '-c'];
  const answer = await runProgramFor(shell, [flag, command], environment);
  const key = answer?.stdout.trim() ?? '';
  if (answer === null || answer.code !== 0)
    throw new Error(
      `apiKeyHelper of the settings failed (${answer === null ? 'it did not end' : `exit code ${answer.code}`})`,
    );
  if (key === '' || /[^!-~]/.test(key)) throw new Error('apiKeyHelper of the settings printed no key');
  return key;
}
