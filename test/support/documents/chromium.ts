import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { patience } from '../patience.ts';

/** Debian's package; elsewhere CHROMIUM names the browser. */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why there is no browser to test with; null when there is one. */
export const noChromium: string | null = (() => {
  const { status, error } = spawnSync(executable, ['--version', '--no-sandbox'], { stdio: 'ignore' });
  if (status === 0) return null;
  return `skipped: ${executable} cannot be started (${error?.message ?? `exit code ${status}`}); install it (Debian: apt-get install chromium) or set CHROMIUM`;
})();

/** Starts a browser that talks to nobody, with a profile of its own that is removed at its end. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    timeout: patience.timeout,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page with all that it told and asked for. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Messages on the console, uncaught errors, dialogs. */
  readonly complaints: string[];
  /** Addresses of all requests but those for the page itself and for what is in it. */
  readonly requests: string[];
}

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url().replace(/#.*/, '');
    if (address !== url.replace(/#.*/, '') && !address.startsWith('data:')) requests.push(address);
  });
  await page.goto(url);
  return { page, complaints, requests, [Symbol.asyncDispose]: () => context.close() };
}

/** Where pictures of a test run are left to be looked at. */
export async function pictureFolder(): Promise<string> {
  const folder = join(tmpdir(), 'claude-multi-pictures');
  await mkdir(folder, { recursive: true });
  return folder;
}
