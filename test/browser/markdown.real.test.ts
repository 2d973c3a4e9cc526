import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/reports/markdown/comment/digest.ts';
import { renderMarkdown } from '../../src/reports/markdown/markdown.ts';
import type { Report } from '../../src/reports/report/report.ts';
import { noChromium, openPage, pictureFolder, startChromium } from '../support/documents/chromium.ts';
import { githubHtml } from '../support/documents/github-page.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../support/samples/sample-report.ts';
import { showcaseReport } from '../support/samples/showcase-report.ts';

if (noChromium !== null) console.warn(`test/browser: ${noChromium}`);

const result = `Checked the routes of \`packages/server/src/routes/authentication/sessions.ts\`.

## Found

- The handler \`getUserByEmailAddressOrThrowNotFoundError\` swallows errors
- @octocat wrote it in da39a3ee5e6b4b0d3255bfef95601890afd80709, see #123

\`\`\`ts
export async function handler(request: Request, context: Context): Promise<Response> {
  return await context.next(request);
}
\`\`\`

| File | Problem | Severity |
| :-- | :-- | --: |
| packages/server/src/routes/users.ts | swallows_every_error_that_is_thrown | high |

| a | b | c | d | e | f |
| - | - | - | - | - | - |
| 1 | 2 | 3 | 4 | 5 | 6 |

The log: https://ci.example.com/organisation/project/pipelines/1234567890/jobs/1234567890/log?format=raw
`;

/** So many tasks, every twelfth of which fails, for its own reason. */
function many(count: number): Report {
  return sampleReport(
    Array.from({ length: count }, (_, index) => {
      const times = { startedAt: timeAfter(index * 10), endedAt: timeAfter(10_000 + index * 10) };
      return index % 12 === 7
        ? failedTask({
            ...times,
            id: `packages.service-${index}.migration`,
            message: `the wall timeout of ${index} s passed`,
            result,
          })
        : sampleTask({ ...times, id: `packages.service-${index}.migration`, result });
    }),
  );
}

const cancelled = sampleReport(
  [
    sampleTask({ result }),
    failedTask({ id: 'docs', status: 'cancelled', reason: 'interrupted', message: 'the workflow was cancelled' }),
    ...Array.from({ length: 8 }, (_, index) =>
      skippedTask({ id: `later-${index}`, message: 'not started: the workflow was cancelled' }),
    ),
  ],
  { status: 'cancelled' },
);

const heading = {
  title: 'Review of the pull request',
  commit: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  at: '2026-11-20T10:11:12.000Z',
  runUrl: 'https://github.com/octo/storefront/actions/runs/123456789',
};

const green = sampleReport(
  Array.from({ length: 6 }, (_, index) => sampleTask({ id: `lint.packages-${index}`, result })),
);
const scenes = { 'all green': green, 'mixed with 12 tasks': showcaseReport(), cancelled, '300 tasks': many(300) };
const failing = ['mixed with 12 tasks', 'cancelled', '300 tasks'];

/** Widths of a comment on GitHub: in a wide window, and on a phone. */
const widths = { desktop: 826, phone: 390 };

describe.skipIf(noChromium !== null)('a report in a comment on GitHub, in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let style: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claude-multi-comment-'));
    browser = await startChromium();
    style = await readFile(fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')), 'utf8');
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The URL of a page that shows a report as GitHub shows a comment. A chart is drawn there, and is left out here. */
  async function pageOf(name: string, report: Report): Promise<string> {
    const previous = digestOf(sampleReport(report.tasks.map((task) => sampleTask({ id: task.id }))));
    const text = renderMarkdown(report, { context: 'comment', limit: 65_000, heading, previous });
    const path = join(folder, `${name.replaceAll(' ', '-')}.html`);
    await writeFile(
      path,
      `<!DOCTYPE html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}
body { margin: 0 } .markdown-body { font-size: 14px; padding: 16px } pre:has(.language-mermaid) { display: none }</style>
<div class="markdown-body">${githubHtml(text)}</div>`,
    );
    return pathToFileURL(path).href;
  }

  describe.each(Object.entries(scenes))('%s', (name, report) => {
    test.each(Object.entries(widths))('on a %s has nothing that scrolls sideways', async (device, width) => {
      const url = await pageOf(name, report);
      await using opened = await openPage(browser, url, { viewport: { width, height: 900 } });
      const { page, requests } = opened;
      const picture = async (state: string): Promise<void> => {
        const path = join(await pictureFolder(), `comment-${name.replaceAll(' ', '-')}-${device}-${state}.png`);
        await page.screenshot({ path, clip: { x: 0, y: 0, width, height: 2_400 }, fullPage: true });
      };
      await picture('folded');
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await picture('open');
      const wide = await page.evaluate(`[...document.querySelectorAll('.markdown-body, .markdown-body *')]
        .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 300))`);
      expect(wide).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(requests).toEqual([]);
    });

    test.runIf(failing.includes(name))('shows the first task that did not succeed within 200 px', async () => {
      await using opened = await openPage(browser, await pageOf(name, report), {
        viewport: { width: widths.desktop, height: 900 },
      });
      const top = await opened.page.evaluate(
        `document.querySelector('.markdown-body li').getBoundingClientRect().bottom`,
      );
      expect(top).toBeLessThan(200);
    });
  });
});
