import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultAgent } from '../../src/app/agent.ts';
import { type PrepareRequest, type Provision, precautionsFor, prepareRun } from '../../src/app/prepare-run.ts';
import type { Agent, InstallRequest } from '../../src/domain/ports/agent.ts';
import { EnvironmentError } from '../../src/domain/text/errors.ts';
import { identityOf, TokenService } from '../support/gateway/token-service.ts';
import { makeTask } from '../support/samples/events.ts';

const free = makeTask('free');
const asking = { ...makeTask('asking'), permissionMode: 'acceptEdits' } as const;
const onPath = { path: '/bin/claude', version: '2.0.1' };
const installed = { path: '/cli/claude', version: '9.9.9' };

/** An agent whose program is at the given place. */
function agentWith(programs: Readonly<Record<string, { path: string; version: string }>>) {
  const installs: InstallRequest[] = [];
  const agent: Agent = {
    ...defaultAgent,
    sessions: (...given) => defaultAgent.sessions(...given),
    program: {
      ...defaultAgent.program,
      find: async (given) => {
        const found = programs[given ?? 'PATH'];
        if (found === undefined) throw new EnvironmentError(`there is none at ${given}`, 'install it');
        return found;
      },
      install: async (request) => {
        installs.push(request);
        return installed;
      },
    },
  };
  return { agent, installs };
}

const provision: Provision = {
  version: null,
  folder: '/cli',
  setUpEnvironment: { PATH: '/bin' },
  run: async () => 0,
  namedRemedy: 'name another one',
};
const request: PrepareRequest = {
  tasks: [asking],
  environment: { PATH: '/bin', ANTHROPIC_API_KEY: 'secret' },
  programPath: null,
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a federated identity', () => {
  const identity = identityOf(new TokenService({ now: () => 0, lifeSeconds: 60 }));
  const environment = { PATH: '/bin' };

  test('is given to the sessions of every task', async () => {
    const { agent } = agentWith({ PATH: onPath });
    const { accesses } = await prepareRun({ ...request, environment, agent, identity });
    expect(accesses?.of(asking)).toMatchObject({ credentials: { ANTHROPIC_AUTH_TOKEN: { kind: 'fetched' } } });
  });

  test('is refused for a run whose requests go elsewhere', async () => {
    const { agent } = agentWith({ PATH: onPath });
    const elsewhere = { ...environment, CLAUDE_CODE_USE_BEDROCK: '1' };
    await expect(prepareRun({ ...request, environment: elsewhere, agent, identity })).rejects.toThrow(
      'the task asking cannot use the federated identity: sessions use Amazon Bedrock (CLAUDE_CODE_USE_BEDROCK)',
    );
  });
});

describe('the program of a run', () => {
  test('is the given one, whatever its version', async () => {
    const { agent, installs } = agentWith({ PATH: onPath, mine: { path: '/mine', version: '1.0.0' } });
    const found = await prepareRun({
      ...request,
      agent,
      programPath: 'mine',
      provision: { ...provision, version: '2' },
    });
    expect(found.program).toEqual({ path: '/mine', version: '1.0.0' });
    expect(installs).toEqual([]);
  });

  test('is the one on the PATH if no other version is requested', async () => {
    const { agent, installs } = agentWith({ PATH: onPath });
    for (const version of [null, '2.0.1']) {
      const found = await prepareRun({ ...request, agent, provision: { ...provision, version } });
      expect(found.program).toEqual(onPath);
    }
    expect((await prepareRun({ ...request, agent })).program).toEqual(onPath);
    expect(installs).toEqual([]);
  });

  test('is installed if it is missing or has another version than requested', async () => {
    const other = agentWith({ PATH: onPath });
    const wanted = { ...provision, version: '2.0.2' };
    expect((await prepareRun({ ...request, agent: other.agent, provision: wanted })).program).toEqual(installed);
    const none = agentWith({});
    expect((await prepareRun({ ...request, agent: none.agent, provision })).program).toEqual(installed);
    const { run, folder, setUpEnvironment } = provision;
    const { environment } = request;
    expect(other.installs).toEqual([{ run, folder, setUpEnvironment, environment, version: '2.0.2' }]);
    expect(none.installs).toEqual([{ run, folder, setUpEnvironment, environment, version: null }]);
  });

  test('comes with what its version says to a user', async () => {
    const { agent } = agentWith({ PATH: onPath, new: { path: '/new', version: '999.0.0' } });
    expect((await prepareRun({ ...request, agent })).untested).toMatchObject({ age: 'older' });
    expect((await prepareRun({ ...request, agent, programPath: 'new' })).untested).toMatchObject({ age: 'newer' });
  });

  test('is not installed without an installer, or if a path was given', async () => {
    const { agent, installs } = agentWith({});
    await expect(prepareRun({ ...request, agent })).rejects.toMatchObject({ remedy: 'install it' });
    await expect(prepareRun({ ...request, agent, programPath: 'nowhere', provision })).rejects.toMatchObject({
      message: 'there is none at nowhere',
      remedy: 'name another one',
    });
    expect(installs).toEqual([]);
  });
});

describe.skipIf(process.getuid === undefined)('tasks that the agent would refuse', () => {
  test('are refused before anything is installed or started', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    const { agent, installs } = agentWith({});
    const refused = prepareRun({ ...request, agent, tasks: [asking, free], provision });
    await expect(refused).rejects.toThrow(EnvironmentError);
    await expect(refused).rejects.toThrow('to root.');
    expect(installs).toEqual([]);
  });

  test('are reported with those that never ask for permission', () => {
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(precautionsFor([asking, free], {})).toMatchObject({ neverAsk: [free], refusal: expect.any(Object) });
    expect(precautionsFor([asking], {})).toEqual({ neverAsk: [], refusal: null });
    getuid.mockReturnValue(1_001);
    expect(precautionsFor([asking, free], {})).toEqual({ neverAsk: [free], refusal: null });
  });
});
