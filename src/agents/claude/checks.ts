import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgentProgram, Environment, Finding } from '../../domain/ports/agent.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { runProgramFor } from '../../machine/process/run-program.ts';
import { apiAccess } from './account/api-access.ts';
import { configFolderOf, credentialIn, federationRule, stateFileOf } from './account/environment.ts';
import { identityIn } from './account/identity.ts';
import { setUpByUser } from './home/config-folder.ts';
import { serversIn, stateForSessions } from './home/config-state.ts';
import { untestedVersion } from './program/tested-versions.ts';

/** Checks the version of `claude`, whether it is logged in, and what its sessions see of the user's settings. */
export async function checkClaude(
  program: AgentProgram,
  environment: Environment,
  projectDir: string,
): Promise<Finding[]> {
  const [login, config] = await Promise.all([checkLogin(program, environment), checkConfig(environment, projectDir)]);
  return [...versionFindings(program), login, config, checkWay(environment, projectDir)];
}

/** Where requests go, and whether that is through the gateway. */
function checkWay(environment: Environment, projectDir: string): Finding {
  const subject = 'gateway';
  const access = apiAccess(environment, { env: {}, args: [], cwd: projectDir });
  if ('reason' in access)
    return { level: 'ok', subject, message: `not used: ${access.reason}. Each session sends its requests itself` };
  const message = `requests of sessions go to ${new URL(access.url).host} through a gateway of the run`;
  if (access.notice === null) return { level: 'ok', subject, message };
  return {
    level: 'warn',
    subject,
    message: `${message}. ${access.notice}`,
    remedy: 'Check who has written that file.',
  };
}

/** What sessions see of what the user has set up for Claude Code. */
async function checkConfig(environment: Environment, projectDir: string): Promise<Finding> {
  const subject = 'config';
  const folder = configFolderOf(environment);
  const variable = credentialIn(environment) ?? (identityIn(environment) === null ? null : federationRule);
  if (variable === null) return { level: 'ok', subject, message: `sessions share ${folder}, with all that is in it` };
  const apart = `since ${variable} is set, each task has a config folder of its own`;
  const path = stateFileOf(environment);
  try {
    const state = await stateForSessions(path, projectDir);
    const servers = state === null ? [] : serversIn(state);
    const found = setUpByUser.filter((name) => existsSync(join(folder, name)));
    const seen = [
      ...(found.length === 0 ? [] : [`${found.join(', ')} of ${folder}`]),
      ...(servers.length === 0 ? [] : [`the MCP servers ${servers.join(', ')}`]),
      ...(state === null || Object.keys(state.projects).length === 0
        ? []
        : ['what you have approved for this project']),
    ];
    const sees = seen.length === 0 ? 'there is nothing of yours to see' : `sessions see ${seen.join('; ')}`;
    return {
      level: 'ok',
      subject,
      message: `${apart}; ${sees}. Logins of MCP servers and earlier conversations: not seen`,
    };
  } catch (error) {
    return {
      level: 'warn',
      subject,
      message: `${apart}; ${path} cannot be read, so sessions do not see its MCP servers and approvals: ${messageOf(error)}`,
      remedy: 'Mend that file: claude itself tells more about it.',
    };
  }
}

function versionFindings(program: AgentProgram): Finding[] {
  const { path, version } = program;
  const found: Finding = { level: 'ok', subject: 'claude', message: `${path}, version ${version}` };
  const untested = untestedVersion(program);
  if (untested === null) return [found];
  const { age, message, remedy } = untested;
  return [found, { level: age === 'older' ? 'warn' : 'ok', subject: 'version', message, remedy }];
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
