import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ActionInputs, readInputs } from '../../../src/action/inputs/inputs.ts';
import { describeFault, UsageError } from '../../../src/domain/text/errors.ts';

const workspace = resolve('/workspace');

function read(inputs: Record<string, string>): ActionInputs {
  return readInputs((name) => inputs[name] ?? '', workspace);
}

function faultsOf(inputs: Record<string, string>): string[] {
  try {
    read(inputs);
  } catch (error) {
    if (error instanceof UsageError) return error.faults.map(describeFault);
    throw error;
  }
  return [];
}

describe('the task list', () => {
  test('is used unchanged', () => {
    const text = '[{"id": "a", "prompt": "b"}]';
    expect(read({ tasks: text }).source).toEqual({ kind: 'inline', text });
  });

  test('is read from a file in the working directory', () => {
    const { source } = read({ 'tasks-file': 'ci/tasks.yaml', 'working-directory': 'packages/app' });
    expect(source).toEqual({ kind: 'file', path: resolve(workspace, 'packages/app/ci/tasks.yaml') });
  });

  test('must be given by exactly one input', () => {
    expect(faultsOf({})).toEqual(['inputs tasks and tasks-file are both missing; give the task list in one of them']);
    expect(faultsOf({ tasks: '[]', 'tasks-file': 'a' })).toEqual([
      'inputs tasks and tasks-file are both given; give the task list in one of them',
    ]);
  });
});

test.skipIf(process.platform === 'win32').each([
  ['/dev/zero', 'is a device'],
  ['/proc/self/environ', 'leads to a file of the kernel'],
])('the task list is not read from %s', (path, problem) => {
  expect(faultsOf({ 'tasks-file': path })[0]).toContain(`input tasks-file ${problem}`);
});

describe('the settings', () => {
  test('are passed on unchanged, except empty ones', () => {
    const { settings } = read({ tasks: '[]', model: 'opus', 'max-parallel': ' 8 ', budget: '', timeout: '  ' });
    expect(settings.values).toEqual({ model: 'opus', 'max-parallel': '8' });
  });

  test('are named in faults by their inputs', () => {
    const { settings } = read({ tasks: '[]' });
    expect(settings.nameOf('max-parallel')).toBe('input max-parallel');
    expect(settings.nameOf('project-dir')).toBe('input working-directory');
  });

  test('resolve paths from the working directory, or else from the workspace', () => {
    expect(read({ tasks: '[]' }).workingDirectory).toBe(workspace);
    const { settings, workingDirectory } = read({ tasks: '[]', 'working-directory': 'app' });
    expect(workingDirectory).toBe(resolve(workspace, 'app'));
    expect(settings.values['project-dir']).toBe(resolve(workspace, 'app'));
  });
});

describe('claude-version', () => {
  test.each(['2.1.330', '2.2.0-beta.1', 'latest', 'stable'])('may be %s', (version) => {
    expect(read({ tasks: '[]', 'claude-version': version }).claudeVersion).toBe(version);
  });

  test.each(['--registry=http://evil', '../evil', 'https://evil.example/x.tgz', '^2.0.0', 'v2.1.330', '2.1', 'a b'])(
    'may not be %s, which npm could interpret differently',
    (version) => {
      expect(faultsOf({ tasks: '[]', 'claude-version': version })[0]).toMatch(
        /^input claude-version is not a version of Claude Code \(found ".+"\); give an exact version/,
      );
    },
  );
});

test('comments by default, and tells what is wrong with an input about the comment', () => {
  const byDefault = { wish: 'auto', mode: 'update', minimize: false, key: null, pullRequest: null };
  expect(read({ tasks: '[]' }).telling.comment).toMatchObject(byDefault);
  const chosen = {
    comment: 'on-failure',
    'comment-mode': 'append',
    'comment-minimize': 'true',
    'comment-key': 'docs / linux',
    'pull-request': '#7',
    matrix: '{"os": "linux"}',
    strategy: '{"job-total": 2}',
  };
  expect(read({ tasks: '[]', ...chosen }).telling.comment).toEqual({
    wish: 'on-failure',
    mode: 'append',
    minimize: true,
    key: 'docs / linux',
    pullRequest: 7,
    matrix: '{"os": "linux"}',
    strategy: '{"job-total": 2}',
  });
  expect(faultsOf({ tasks: '[]', comment: 'sometimes', 'comment-mode': 'x', 'pull-request': 'the last one' })).toEqual([
    'input pull-request is not the number of a pull request (found "the last one"); give a number such as 7',
    'input comment does not say when to comment (found "sometimes"); give auto, always, on-failure or never',
    'input comment-mode does not say how to comment again (found "x"); give update, recreate or append',
  ]);
});

test('reports all faults at once', () => {
  expect(faultsOf({ comment: 'yes', 'claude-version': '1' })).toHaveLength(3);
});

describe('the inputs for the command line of Claude Code', () => {
  test('name files from the working directory, unless they hold JSON', () => {
    const { choices } = read({
      tasks: '[]',
      settings: 'ci/settings.json',
      'mcp-config': '{"mcpServers":{}}',
      'working-directory': 'app',
    }).agent;
    expect(choices).toEqual({
      effort: null,
      fallbackModel: null,
      settings: resolve(workspace, 'app/ci/settings.json'),
      mcpConfig: '{"mcpServers":{}}',
    });
  });

  test('hold one argument on each line, which may contain spaces', () => {
    expect(read({ tasks: '[]', 'claude-args': '--add-dir=../a b\n\n  --verbose\n' }).agent.args).toEqual([
      '--add-dir=../a b',
      '--verbose',
    ]);
  });

  test('cannot smuggle another argument', () => {
    expect(faultsOf({ tasks: '[]', effort: '--dangerously-skip-permissions' })[0]).toMatch(
      /^input effort is not an effort level/,
    );
  });
});

describe('a federated identity', () => {
  const rule = 'anthropic-federation-rule-id';
  const organization = 'anthropic-organization-id';
  const uuid = '0d9a1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b';

  test('is read with the audience that the API expects', () => {
    expect(read({ tasks: '[]' }).identity).toBeNull();
    const { identity } = read({ tasks: '[]', [rule]: 'fdrl_01A', [organization]: uuid });
    expect(identity).toEqual({
      federationRuleId: 'fdrl_01A',
      organizationId: uuid,
      serviceAccountId: null,
      workspaceId: null,
      audience: 'https://api.anthropic.com',
    });
    const more = {
      'anthropic-service-account-id': 'svac_01B',
      'anthropic-workspace-id': 'default',
      'anthropic-oidc-audience': 'mine',
    };
    expect(read({ tasks: '[]', [rule]: 'fdrl_01A', [organization]: uuid, ...more }).identity).toMatchObject({
      serviceAccountId: 'svac_01B',
      workspaceId: 'default',
      audience: 'mine',
    });
  });

  test('needs a rule and an organization', () => {
    expect(faultsOf({ tasks: '[]', [organization]: uuid })).toEqual([
      `input ${rule} is missing; a federated identity needs ${rule} and ${organization}`,
    ]);
    expect(faultsOf({ tasks: '[]', 'anthropic-workspace-id': 'wrkspc_1' })).toHaveLength(2);
  });

  test.each(['anthropic-api-key', 'claude-code-oauth-token'])('does not go with %s', (key) => {
    expect(faultsOf({ tasks: '[]', [key]: 'k', [rule]: 'fdrl_01A', [organization]: uuid })).toEqual([
      `inputs ${key} and ${rule} are both given; give a key or token, or the ids of a federated identity`,
    ]);
  });

  test('is refused if an id is another thing than it should be', () => {
    const wrong = {
      [rule]: 'svac_01B',
      [organization]: 'acme',
      'anthropic-service-account-id': 'fdrl_01A',
      'anthropic-workspace-id': 'Default',
    };
    expect(faultsOf({ tasks: '[]', ...wrong }).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      `input ${rule}`,
      `input ${organization}`,
      'input anthropic-service-account-id',
      'input anthropic-workspace-id',
    ]);
  });
});

describe('what is told about the code', () => {
  const told = (inputs: Record<string, string>) => {
    const { review, checkName, uploadArtifact } = read({ tasks: '[]', ...inputs }).telling;
    return { review, checkName, uploadArtifact };
  };

  test('is a review of the findings, and nothing else that was not asked for', () => {
    expect(told({})).toEqual({ review: true, checkName: null, uploadArtifact: false });
    expect(told({ review: 'never', 'check-name': 'Findings', 'upload-artifact': 'true' })).toEqual({
      review: false,
      checkName: 'Findings',
      uploadArtifact: true,
    });
  });

  test('is not a review by one shard, which knows only a part', () => {
    expect(told({ shard: '1/3' }).review).toBe(false);
  });

  test('is refused with what is allowed', () => {
    expect(faultsOf({ tasks: '[]', review: 'yes', 'check-name': 'a\nb', 'upload-artifact': 'on' })).toEqual([
      'input review does not say when to post a review (found "yes"); give auto or never',
      expect.stringContaining('input upload-artifact is neither true nor false'),
      expect.stringContaining('input check-name is too long or has several lines'),
    ]);
  });
});
