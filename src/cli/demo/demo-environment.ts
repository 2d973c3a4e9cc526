import type { DemoFolder } from './demo-folder.ts';

/** An account, a login or settings of the user's, which must have no part in a demo, and ways around loopback. */
const personal = /^(ANTHROPIC_|CLAUDE|AWS_|GOOGLE_APPLICATION_CREDENTIALS$|VERTEX_|(HTTPS?|ALL|NO)_PROXY$)/i;

/** What the demo's sessions inherit: nothing of the user's accounts and settings, and the way to the simulator. */
export function demoEnvironment(
  env: Readonly<Record<string, string>>,
  folder: Pick<DemoFolder, 'home' | 'config'>,
  simulator: Readonly<Record<string, string>>,
): Record<string, string> {
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !personal.test(name)));
  return { ...clean, HOME: folder.home, USERPROFILE: folder.home, CLAUDE_CONFIG_DIR: folder.config, ...simulator };
}
