import { shellWord } from '../text/format.ts';
/** The facts that tell how this program was installed. */
export interface InstallationFacts {
  readonly platform: string;
  /** The program's file without symbolic links: the binary, or the file that a runtime runs. */
  readonly file: string;
  readonly compiled: boolean;
  /** Whether a folder is a project or a package: it has a package.json. */
  readonly isProject: (folder: string) => boolean;
  /** The nearest folder above the file that is the root of a git clone; null if there is none. */
  readonly clone: string | null;
  /** The repository as `owner/name`, by which some managers call this program. */
  readonly repository: string;
}

/** Programs that install, and upgrade what they have installed. */
export type Manager = 'npm' | 'npx' | 'pnpm' | 'Yarn' | 'Bun' | 'Homebrew' | 'Scoop' | 'mise' | 'aqua';

/** How this program was installed. */
export type Installation =
  /** A binary that nothing but this program looks after. */
  | { readonly kind: 'binary'; readonly file: string }
  | {
      readonly kind: 'managed';
      readonly manager: Manager;
      /** The command that upgrades it. */
      readonly command: string;
      /** The folder where to run it; null if any will do. */
      readonly folder: string | null;
    }
  | { readonly kind: 'clone'; readonly folder: string; readonly command: string }
  /** Files of unknown origin. */
  | { readonly kind: 'files'; readonly file: string };

/** Decides how this program was installed, by where it is. */
export function installationOf(facts: InstallationFacts): Installation {
  const { platform, file, compiled, isProject, clone, repository } = facts;
  // The managers' folders have the same names on every system.
  const path = platform === 'win32' ? file.replaceAll('\\', '/') : file;
  const manager = managers.find((known) => known.place.test(path) && (known.on ?? platform) === platform);
  if (manager !== undefined) {
    const tool = manager.tool?.(path, repository) ?? 'claude-multi';
    return { kind: 'managed', manager: manager.name, command: manager.command(tool), folder: null };
  }
  if (compiled) return { kind: 'binary', file };
  const [, above] = /^(.*)\/node_modules\/claude-multi\//s.exec(path) ?? [];
  if (above !== undefined) return packageIn(above, isProject(above));
  if (clone === null) return { kind: 'files', file };
  return { kind: 'clone', folder: clone, command: `git -C ${quoted(clone, platform)} pull` };
}

interface KnownManager {
  readonly name: Manager;
  /** Matches the path of what it has installed, with slashes. */
  readonly place: RegExp;
  readonly command: (tool: string) => string;
  /** How it calls this program, if it does not take its name. */
  readonly tool?: (path: string, repository: string) => string;
  /** The only system that it is for. */
  readonly on?: string;
}

const managers: readonly KnownManager[] = [
  { name: 'Homebrew', place: /\/Cellar\/claude-multi\//, command: (tool) => `brew upgrade ${tool}` },
  {
    name: 'Scoop',
    place: /\/apps\/claude-multi\/(?:current|\d[^/]*)\//i,
    command: (tool) => `scoop update ${tool}`,
    on: 'win32',
  },
  { name: 'mise', place: /\/mise\/installs\//, command: (tool) => `mise upgrade ${tool}`, tool: miseTool },
  { name: 'aqua', place: /\/aquaproj-aqua\/pkgs\//, command: (tool) => `aqua update ${tool} && aqua install` },
  // Global folders of the managers of packages, and the caches from which they run a package once.
  { name: 'npx', place: /\/_npx\/[^/]+\/node_modules\//, command: (tool) => `npx ${tool}@latest` },
  { name: 'Bun', place: /\/bunx-[^/]+\/node_modules\//, command: (tool) => `bunx ${tool}@latest` },
  { name: 'Bun', place: /\/\.bun\/install\/global\//, command: (tool) => `bun add --global ${tool}@latest` },
  { name: 'pnpm', place: /\/pnpm\/global\/\d+\//, command: (tool) => `pnpm add --global ${tool}@latest` },
  { name: 'Yarn', place: /\/yarn\/(?:data\/)?global\//i, command: (tool) => `yarn global add ${tool}@latest` },
];

/** mise names the folder of a tool after the tool, with dashes: `npm:claude-multi` is in npm-claude-multi. */
function miseTool(path: string, repository: string): string {
  const [, backend] = /\/mise\/installs\/(npm|github|ubi|aqua)-/.exec(path) ?? [];
  if (backend === undefined) return 'claude-multi';
  return backend === 'npm' ? 'npm:claude-multi' : `${backend}:${repository}`;
}

/** A package in the node_modules of a folder: npm's global folder, on Windows "npm" or that of Node, or a project's. */
function packageIn(folder: string, isProject: boolean): Installation {
  const isGlobal = !isProject && /\/lib$|\/npm$|\/nodejs$|\/nvm\/v[^/]+$/i.test(folder);
  if (isGlobal)
    return { kind: 'managed', manager: 'npm', command: 'npm install --global claude-multi@latest', folder: null };
  const [, project = folder, inside = ''] = /^(.*?)\/node_modules\/(.*)$/s.exec(folder) ?? [];
  const [manager, command] = inside.startsWith('.pnpm/')
    ? (['pnpm', 'pnpm add claude-multi@latest'] as const)
    : (['npm', 'npm install claude-multi@latest'] as const);
  return { kind: 'managed', manager, command, folder: project };
}

function quoted(text: string, platform: string): string {
  if (platform !== 'win32') return shellWord(text);
  return /^[\w/.:\\@+-]+$/.test(text) ? text : `"${text}"`;
}
