import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/reports/html/page.ts';
import type { Report } from '../../src/reports/report/report.ts';
import { noChromium, openPage, pictureFolder, startChromium, type WatchedPage } from '../support/documents/chromium.ts';
import { sampleReport, sampleTask, timeAfter } from '../support/samples/sample-report.ts';
import { showcaseReport } from '../support/samples/showcase-report.ts';

if (noChromium !== null) console.warn(`test/browser: ${noChromium}`);

const desktop: BrowserContextOptions = { viewport: { width: 1_200, height: 900 }, colorScheme: 'light' };
const dark: BrowserContextOptions = { ...desktop, colorScheme: 'dark' };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true };
const devices = { 'a desktop': desktop, 'a desktop in the dark': dark, 'a phone': phone };

describe.skipIf(noChromium !== null)('the HTML report in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let showcase: string;

  /** Writes a page and returns its URL. */
  async function pageFile(name: string, html: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, html);
    return pathToFileURL(path).href;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claude-multi-page-'));
    browser = await startChromium();
    showcase = await pageFile('showcase.html', await renderHtml(showcaseReport()));
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(Object.entries(devices))('on %s', (name, device) => {
    test('has no console messages, makes no network requests, and fits the window', async () => {
      await using opened = await openPage(browser, showcase, device);
      const { page, complaints, requests } = opened;
      await page.getByRole('button', { name: 'Open all' }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(device.viewport?.width);
      await page.screenshot({
        path: join(await pictureFolder(), `report-${name.replaceAll(' ', '-')}.png`),
        fullPage: true,
      });
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
    });

    test('passes an accessibility checker, folded and unfolded', async () => {
      await using opened = await openPage(browser, showcase, device);
      expect(await faultsOf(opened.page)).toEqual([]);
      await opened.page.getByRole('button', { name: 'Open all' }).click();
      expect(await faultsOf(opened.page)).toEqual([]);
    });
  });

  test('follows the dark mode of the system, until the reader chooses', async () => {
    await using light = await openPage(browser, showcase, desktop);
    await using night = await openPage(browser, showcase, dark);
    const ground = ({ page }: WatchedPage): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const [day, evening] = [await ground(light), await ground(night)];
    expect(day).not.toBe(evening);
    const toggle = light.page.locator('#theme');
    // The button says what it will do.
    expect([await toggle.textContent(), await night.page.locator('#theme').textContent()]).toEqual([
      'Dark theme',
      'Light theme',
    ]);
    await toggle.click();
    expect(await ground(light)).toBe(evening);
    expect(await toggle.textContent()).toBe('Light theme');
    await light.page.reload();
    expect(await ground(light)).toBe(evening);
    await toggle.click();
    expect(await ground(light)).toBe(day);
  });

  test('filters tasks by status, by warnings and by words', async () => {
    await using opened = await openPage(browser, showcase, desktop);
    const { page } = opened;
    await page.getByRole('radio', { name: /^failed/ }).check();
    expect(await shownIds(page)).toEqual(['flaky-checkout-test', 'rename-flags']);
    expect(await page.getByRole('status').textContent()).toBe('2 of 12 tasks are shown');
    await page.getByRole('radio', { name: /^with warnings/ }).check();
    expect(await shownIds(page)).toEqual(['lint.packages-api', 'remove-moment']);
    await page.getByRole('radio', { name: /^All/ }).check();
    await page.getByRole('searchbox').fill('LINT.packages');
    expect(await shownIds(page)).toEqual(['lint.packages-api', 'lint.packages-web', 'lint.packages-cli']);
    await page.getByRole('searchbox').fill('no such task');
    expect(await page.getByText('No task matches.').isVisible()).toBe(true);
  });

  test('finds words in prompts and results, and keeps the filter in the address', async () => {
    await using opened = await openPage(browser, showcase, desktop);
    const { page } = opened;
    await page.getByRole('searchbox').fill('replaced the COOKIE store');
    expect(await shownIds(page)).toEqual(['migrate-auth']);
    await page.getByRole('searchbox').fill('one time in twenty');
    expect(await shownIds(page)).toEqual(['flaky-checkout-test']);
    await page.getByRole('searchbox').fill('flags');
    await page.getByRole('radio', { name: /^failed/ }).check();
    expect(new URL(page.url()).hash).toBe('#show=failed&find=flags');
    await using again = await openPage(browser, page.url(), desktop);
    expect(await shownIds(again.page)).toEqual(['rename-flags']);
    expect(await again.page.getByRole('searchbox').inputValue()).toBe('flags');
    expect(again.complaints).toEqual([]);
  });

  test('sorts by each number in both directions, and back to the first order, with failures first', async () => {
    await using opened = await openPage(browser, showcase, desktop);
    const { page } = opened;
    const order = await shownIds(page);
    const cost = page.getByRole('button', { name: 'Cost' });
    await cost.click();
    const dearest = await shownIds(page);
    expect(dearest.slice(0, 2)).toEqual(['migrate-auth', 'upgrade-react']);
    await cost.click();
    expect(await shownIds(page)).toEqual(dearest.toReversed());
    await cost.click();
    expect(await shownIds(page)).toEqual(order);
    await page.getByRole('button', { name: 'Status' }).click();
    expect((await shownIds(page)).slice(0, 2)).toEqual(['flaky-checkout-test', 'rename-flags']);
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    expect(await shownIds(page)).toEqual(order.toSorted((a, b) => a.localeCompare(b)));
  });

  test('opens the task of a link, a bar or the URL, even if it is filtered out', async () => {
    await using opened = await openPage(browser, `${showcase}#task-9`, desktop);
    const { page } = opened;
    expect(await openIds(page)).toEqual(['sql-injection-audit']);
    await page.getByRole('link', { name: 'rename-flags' }).first().click();
    expect(await openIds(page)).toEqual(['rename-flags', 'sql-injection-audit']);
    await page.getByRole('radio', { name: /^failed/ }).check();
    await page.locator('.chart g[data-task="1"] rect').click();
    expect(await openIds(page)).toEqual(['rename-flags', 'migrate-auth', 'sql-injection-audit']);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('migrate-auth');
    expect(await shownIds(page)).toHaveLength(12);
  });

  test('can be used with the keyboard alone, with a visible focus', async () => {
    await using opened = await openPage(browser, showcase, desktop);
    const { page } = opened;
    const focused = (): Promise<unknown> =>
      page.evaluate(
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim().slice(0, 40)",
      );
    const outlined = (): Promise<unknown> =>
      page.evaluate(
        'getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement.nextElementSibling || document.body).outlineStyle',
      );
    const press = async (key: string): Promise<unknown> => {
      await page.keyboard.press(key);
      return focused();
    };
    expect(await press('Tab')).toBe('Skip to the tasks');
    expect(await page.getByRole('link', { name: 'Skip to the tasks' }).boundingBox()).toMatchObject({ y: 16 });
    expect(await press('Tab')).toBe('Dark theme');
    expect(await press('Tab')).toBe('flaky-checkout-test');
    expect(await press('Tab')).toBe('rename-flags');
    await press('Tab'); // the timeline, which the arrow keys scroll
    expect(await page.evaluate('document.activeElement.className')).toBe('timeline');
    expect(await press('Tab')).toBe('migrate-auth');
    expect(await press('ArrowDown')).toBe('upgrade-react');
    expect(await press('End')).toBe('rename-flags');
    expect(await press('Home')).toBe('migrate-auth');
    await press('Tab');
    expect(await page.evaluate('document.activeElement.value')).toBe('all');
    expect(await outlined()).toContain('solid');
    await press('ArrowRight');
    expect(await shownIds(page)).toEqual(['flaky-checkout-test', 'rename-flags']);
    await press('Tab');
    await page.keyboard.type('flags');
    expect(await shownIds(page)).toEqual(['rename-flags']);
    expect(await press('Tab')).toBe('Open all');
    for (const name of ['Status', 'Task', 'Duration', 'Turns', 'Tokens', 'Cost']) expect(await press('Tab')).toBe(name);
    expect(await outlined()).toContain('solid');
    await press('Tab');
    await press('Enter');
    expect(await openIds(page)).toEqual(['rename-flags']);
    expect(await press('Tab')).toBe('Result of rename-flags');
    expect(await press('Tab')).toBe('Prompt');
    await press('Enter');
    expect(await press('Tab')).toBe('Prompt of rename-flags');
  });

  test('is complete without scripts', async () => {
    await using opened = await openPage(browser, showcase, { ...desktop, javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.getByRole('button', { name: 'Open all' }).isVisible()).toBe(false);
    expect(await page.getByRole('radio').first().isVisible()).toBe(false);
    const first = page.locator('#task-1');
    const [prose, source] = [first.locator('.prose'), first.locator('.source pre')];
    expect(await prose.isVisible()).toBe(false);
    await first.locator('summary').first().click();
    expect(await prose.textContent()).toContain('Replaced the cookie store by signed tokens');
    expect(await prose.isVisible()).toBe(true);
    expect(await source.isVisible()).toBe(false);
    await first.getByText('Markdown source').click();
    expect(await source.textContent()).toContain('Replaced the cookie store by **signed tokens**');
    expect(await source.isVisible()).toBe(true);
  });

  test('prints the unfolded parts in black on white, without controls', async () => {
    await using opened = await openPage(browser, `${showcase}#task-2`, dark);
    const { page } = opened;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(32, 37, 42)');
    expect(await page.getByText('Upgraded React to 20').last().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4', path: join(await pictureFolder(), 'report.pdf') });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('does not run, load or send anything that is injected', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const attack = [
      '<script>window.intruder = 1</script>',
      `<script src="${address}/script.js"></script>`,
      '<img src="data:image/png;base64,x" onerror="window.intruder = 2">',
      `<img src="${address}/pixel.png">`,
      `<link rel="stylesheet" href="${address}/style.css">`,
      '<iframe srcdoc="<script>parent.intruder = 3</script>"></iframe>',
      '<div style="position:fixed;inset:0" id="veil"></div>',
      '<style>body { display: none }</style>',
      `<base href="${address}/">`,
      `<form action="${address}/form"><button id="send">x</button></form>`,
    ];
    const html = await renderHtml(showcaseReport());
    const planted = html.replace('<main>', () => `<main>${attack.join('')}`);
    try {
      await using opened = await openPage(browser, await pageFile('planted.html', planted), desktop);
      const { page, complaints } = opened;
      await page.evaluate("document.querySelector('#send').click()");
      await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(attack.length - 1);
      expect(await page.evaluate('window.intruder')).toBeUndefined();
      expect(await page.evaluate("getComputedStyle(document.querySelector('#veil')).position")).toBe('static');
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(page.url()).toMatch(/planted\.html$/);
      const written = '(() => { try { document.body.innerHTML = "<b>x</b>"; } catch { return "refused"; } })()';
      expect(await page.evaluate(written)).toBe('refused');
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  });

  test('shows hostile texts as plain text', async () => {
    const text =
      '</pre></script><script>window.intruder = 1</script><img src=x onerror="window.intruder = 2">\u202e"\'';
    const task = sampleTask({ id: text, prompt: text, result: text, model: text, sessionIds: [text] });
    const url = await pageFile('hostile.html', await renderHtml(sampleReport([task], { id: text, notes: [text] })));
    await using opened = await openPage(browser, url, desktop);
    const { page, complaints, requests } = opened;
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.locator('pre').first().textContent()).toBe(text.replace('\u202e', ''));
    expect(await page.evaluate('window.intruder')).toBeUndefined();
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('of 1,000 tasks with 50 kB each can be filtered, sorted and read', async () => {
    const url = await pageFile('large.html', await renderHtml(largeReport()));
    await using opened = await openPage(browser, url, phone);
    const { page, complaints } = opened;
    // As list items, filtering them would take 20 s: see the style.
    expect(await page.evaluate("getComputedStyle(document.querySelector('.task')).display")).toBe('block');
    await page.getByRole('searchbox').fill('task-77');
    expect(await shownIds(page)).toHaveLength(11);
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    expect((await shownIds(page)).at(-1)).toBe('task-779');
    await page.locator('.task:visible summary').first().click();
    const result = page.locator('.task:visible pre').first();
    expect(await result.isVisible()).toBe(true);
    expect((await result.textContent())?.length).toBe(50_000);
    expect(complaints).toEqual([]);
  });

  test.runIf(process.env['PICTURES'] === '1')('is captured for the README (PICTURES=1)', async () => {
    await using opened = await openPage(browser, showcase, {
      viewport: { width: 1_120, height: 1_412 },
      colorScheme: 'light',
    });
    const path = fileURLToPath(new URL('../../.github/images/report.png', import.meta.url));
    await opened.page.screenshot({ path });
    expect((await readFile(path)).length).toBeLessThan(200_000);
  });
});

function largeReport(): Report {
  return sampleReport(
    Array.from({ length: 1_000 }, (_, index) =>
      sampleTask({
        id: `task-${index}`,
        result: 'a line of fifty characters, as they are in a text\n'.repeat(1_000),
        startedAt: timeAfter(index * 10),
        endedAt: timeAfter(index * 10 + 5_000),
      }),
    ),
  );
}

async function shownIds(page: Page): Promise<string[]> {
  return page.locator('.task:visible summary .id').allTextContents();
}

async function openIds(page: Page): Promise<string[]> {
  return page.locator('.task > details[open] > summary .id').allTextContents();
}

/** The violations found by axe, as `rule: where`. The script is injected in spite of the page's policy. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} – ${failureSummary}`),
  );
}
