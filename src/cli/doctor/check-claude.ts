import { type ClaudeBinary, findClaude } from '../../adapters/claude-binary.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import type { CheckRequest, Finding } from './check.ts';
import { checkLogin } from './check-login.ts';

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
