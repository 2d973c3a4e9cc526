import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultAgent } from '../../app/agent.ts';
import { demoProject } from '../../simulator/script/demo-project.ts';

/** The temporary folders of a demo. */
export interface DemoFolder {
  readonly path: string;
  readonly project: string;
  readonly home: string;
  readonly sessions: string;
  remove(): Promise<void>;
}

/** Makes a folder with the demo's project and an empty home for the sessions. */
export async function makeDemoFolder(): Promise<DemoFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-demo-')));
  const folder: DemoFolder = {
    path,
    project: join(path, 'project'),
    home: join(path, 'home'),
    sessions: join(path, 'sessions'),
    // Retries, since child processes of a session may still write for a moment.
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
  for (const place of [folder.project, folder.home, folder.sessions]) await mkdir(place, { recursive: true });
  for (const [name, content] of Object.entries(demoProject)) {
    await mkdir(dirname(join(folder.project, name)), { recursive: true });
    await writeFile(join(folder.project, name), content);
  }
  return folder;
}

/** Proxies, which would bypass loopback. */
const proxies = /^(HTTPS?|ALL|NO)_PROXY$/i;

/** The environment of the demo's sessions: without the user's accounts and settings, but with the simulator's URL. */
export function demoEnvironment(
  env: Readonly<Record<string, string>>,
  { home }: Pick<DemoFolder, 'home'>,
  simulator: Readonly<Record<string, string>>,
): Record<string, string> {
  const ofNobody = defaultAgent.account.without(env, 'account');
  const direct = Object.fromEntries(Object.entries(ofNobody).filter(([name]) => !proxies.test(name)));
  return { ...direct, HOME: home, USERPROFILE: home, ...simulator };
}
