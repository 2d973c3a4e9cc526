import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { patience } from '../patience.ts';

/** The path in Debian's package; on other systems CHROMIUM names the browser. */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why no browser is available for tests; null when one is. */
export const noChromium: string | null = (() => {
  const { status, error } = spawnSync(executable, ['--version', '--no-sandbox'], { stdio: 'ignore' });
  if (status === 0) return null;
  return `skipped: ${executable} cannot be started (${error?.message ?? `exit code ${status}`}); install it (Debian: apt-get install chromium) or set CHROMIUM`;
})();

/** Starts a browser without network access, with a temporary profile. */
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

/** A page with its messages and requests. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Messages on the console, uncaught errors, dialogs. */
  readonly complaints: string[];
  /** The URLs of all requests, except those for the page itself and for embedded data. */
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

/** The folder for screenshots of a test run. */
export async function pictureFolder(): Promise<string> {
  const folder = join(tmpdir(), 'claude-multi-pictures');
  await mkdir(folder, { recursive: true });
  return folder;
}
