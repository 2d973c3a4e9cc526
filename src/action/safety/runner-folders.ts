import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What belongs to the runner, and what sessions may see of it all the same. */
export interface RunnerFolders {
  readonly hidden: readonly string[];
  readonly readable: readonly string[];
}

const commandFiles = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/**
 * The runner's folders: its user's home, its temporary folder, those of its command files, and the one that it lives in. In
 * them, tools on the PATH, the tool cache and the event stay readable.
 */
export function runnerFolders(environment: Environment, home: string): RunnerFolders {
  const at = (name: string): string[] => (environment[name] ? [environment[name]] : []);
  // The runner works in <its folder>/_work/<repository>.
  const work = at('RUNNER_WORKSPACE').map(dirname);
  return {
    hidden: [
      ...[
        home,
        ...at('HOME'),
        ...at('RUNNER_TEMP'),
        ...work,
        ...work.map(dirname).filter((folder) => !isTopLevel(folder)),
      ],
      ...commandFiles.flatMap(at).map(dirname),
    ],
    readable: [
      ...at('RUNNER_TOOL_CACHE'),
      ...at('AGENT_TOOLSDIRECTORY'),
      ...at('GITHUB_EVENT_PATH'),
      ...at('PATH')
        .flatMap((path) => path.split(':'))
        .filter((path) => path.startsWith('/')),
    ],
  };
}

/** `/`, `/home`, `/opt`: folders that hold more than a runner. */
function isTopLevel(folder: string): boolean {
  return join(folder, '..') === '/' || folder === '/';
}
