import { version } from '../../domain/version.ts';
import type { Report } from '../report/report.ts';
import { pageScript } from './assets/script.ts';
import { pageStyle, palette } from './assets/style.ts';
import { attentionSection, headlineOf, headState, masthead, notesSection } from './overview/masthead.ts';
import { timelineSection } from './overview/timeline.ts';
import { totalsSection } from './overview/totals.ts';
import { drawings } from './parts/display-state.ts';
import { type Html, html } from './parts/html.ts';
import { tasksSection } from './task/task-list.ts';

/**
 * A report as one self-contained HTML page that loads nothing. Texts from sessions are only ever text in it. Its policy
 * allows only its own script, and the page is complete without that too.
 */
export async function renderHtml(report: Report): Promise<string> {
  const policy = await contentPolicy(pageStyle, pageScript);
  const title = `${headlineOf(report)} – claude-multi ${report.run.id.slice(0, 80)}`;
  // The policy must come before everything that it applies to.
  const page: Html = html`<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="claude-multi ${version}">
<title>${title}</title>
<link rel="icon" href="${tabIcon(report)}">
<style>`;
  const body = html`<body>
<a class="skip" href="#tasks">Skip to the tasks</a>
${drawings}
<button type="button" id="theme" class="plain" data-script hidden>Dark theme</button>
<div class="page">
${masthead(report)}
<main>
${notesSection(report)}
${attentionSection(report)}
${totalsSection(report)}
${timelineSection(report)}
${tasksSection(report)}
</main>
<footer><p>Written by claude-multi ${version}. Costs are the CLI's own estimate, not a bill. This file holds everything that it shows: it loads nothing and sends nothing.</p></footer>
</div>
<script>`;
  return `${page}${pageStyle}</style></head>\n${body}${pageScript}</script>\n</body></html>\n`;
}

/** A dot in the colour of the run's state. */
function tabIcon(report: Report): string {
  const colour = encodeURIComponent(palette[headState(report)].light);
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='${colour}'/%3E%3C/svg%3E`;
}

/**
 * The page's Content Security Policy: only our own style and script are allowed, by their hashes, and nothing is loaded
 * from anywhere, so that even injected markup could do nothing. Scripts cannot turn text into markup (Trusted Types).
 * The tab's icon is a `data:` image.
 */
async function contentPolicy(style: string, script: string): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await digest(style)}'`,
    `script-src '${await digest(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A source expression as browsers compute it: over the element's text, in UTF-8. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
