import { existsSync, readFileSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../../machine/files/write-atomically.ts';

/** The name of the file in a config folder where the CLI keeps its state. */
const stateName = '.claude.json';

/** What a session needs of the user's state. Credentials, history and counters are not brought over. */
const ofUser = ['mcpServers', 'autoCompactEnabled', 'respectGitignore', 'fileCheckpointingEnabled'] as const;

/** What a session needs of a project's entry: its own MCP servers, and what the user has approved or refused. */
const ofProject = [
  'mcpServers',
  'allowedTools',
  'mcpContextUris',
  'enabledMcpServers',
  'disabledMcpServers',
  'enabledMcpjsonServers',
  'disabledMcpjsonServers',
  'enableAllProjectMcpServers',
  'hasTrustDialogAccepted',
  'hasClaudeMdExternalIncludesApproved',
  'hasClaudeMdExternalIncludesWarningShown',
] as const;

const entrySchema = z.record(z.string(), z.unknown());
const stateSchema = z.looseObject({ projects: z.record(z.string(), entrySchema).optional() });
type State = z.infer<typeof stateSchema>;

/** The part of the user's state that sessions in a folder get. */
export interface SessionState extends State {
  readonly projects: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * What sessions in a folder get of a user's state. The CLI keeps a project's entry under the root of its repository, for a
 * worktree that of the main one, and also looks for approvals of the folders above.
 * @throws {Error} when the file is there but cannot be read; null when there is none
 */
export async function stateForSessions(path: string, cwd: string): Promise<SessionState | null> {
  const state = await readState(path);
  if (state === null) return null;
  const keys = await projectKeys(cwd);
  const projects = Object.entries(state.projects ?? {}).filter(([key]) => keys.has(key.replaceAll('\\', '/')));
  return {
    ...pick(state, ofUser),
    projects: Object.fromEntries(projects.map(([key, entry]) => [key, pick(entry, ofProject)])),
  };
}

/**
 * Brings the user's state into a session's config folder, and keeps what the CLI has written there itself.
 * @param path the user's state file
 */
export async function bringState(path: string, folder: string, cwd: string): Promise<void> {
  // What cannot be read cannot be brought over; `doctor` says so.
  const brought = await stateForSessions(path, cwd).catch(() => null);
  if (brought === null) return;
  const target = join(folder, stateName);
  const own = await readState(target).catch(() => null);
  const projects: Record<string, unknown> = { ...own?.projects };
  for (const [key, entry] of Object.entries(brought.projects)) projects[key] = { ...own?.projects?.[key], ...entry };
  const text = JSON.stringify({ ...own, ...brought, projects });
  if (text !== JSON.stringify(own)) await writeAtomically(target, text, 0o600);
}

/** The names of the MCP servers in a state: of the user, and of the projects. */
export function serversIn(state: SessionState): string[] {
  const named = [state['mcpServers'], ...Object.values(state.projects).map((entry) => entry['mcpServers'])];
  return [...new Set(named.flatMap((servers) => Object.keys(entrySchema.safeParse(servers).data ?? {})))];
}

async function readState(path: string): Promise<State | null> {
  try {
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    return text.trim() === '' ? null : stateSchema.parse(JSON.parse(text));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
}

/** A folder and those above it, also by their real paths, and the same for the main worktree of its repository. */
async function projectKeys(cwd: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const starts = [resolve(cwd), await realpath(cwd).catch(() => resolve(cwd))];
  for (const start of starts) for (const folder of upwards(start)) keys.add(folder.replaceAll('\\', '/'));
  const main = mainWorktree(starts[1] as string);
  if (main !== null) for (const folder of upwards(main)) keys.add(folder.replaceAll('\\', '/'));
  return keys;
}

function* upwards(from: string): Generator<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

/** The main worktree, if the folder is in another one: its `.git` is a file that names `<main>/.git/worktrees/<name>`. */
function mainWorktree(cwd: string): string | null {
  for (const folder of upwards(cwd)) {
    const git = join(folder, '.git');
    if (!existsSync(git)) continue;
    try {
      const named = /^gitdir: (.+?)[\\/]\.git[\\/]worktrees[\\/][^\\/]+\s*$/.exec(readFileSync(git, 'utf8'))?.[1];
      return named === undefined ? null : resolve(folder, named);
    } catch {
      return null; // a folder: the main worktree itself
    }
  }
  return null;
}
