import { formatCount } from '../../../domain/text/format.ts';
import { characters, cutMiddle } from '../../report/measure.ts';
import type { ReportTask } from '../../report/report.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { type Html, html, shortLine } from '../parts/html.ts';

/** How many characters of a text the page has room for. */
export interface TextRoom {
  /** What is shown of any text. */
  readonly shown: number;
  /** The longest text that is rendered as Markdown; a longer one is shown as its source only. */
  readonly rendered: number;
}

/** A task's final text: Markdown is rendered, with its source folded away; a text without Markdown is shown as it is. */
export function resultBlock(task: Pick<ReportTask, 'id' | 'result'>, room: TextRoom): Html {
  return html`<div class="result">${content(task, room)}</div>`;
}

function content({ id, result }: Pick<ReportTask, 'id' | 'result'>, room: TextRoom): Html {
  if (result === null || result.trim() === '') return html`<p class="soft">No final text.</p>`;
  const name = `Result of ${shortLine(id, 64)}`;
  if (result.length > room.rendered) {
    const why = `it has ${formatCount(result.length)} characters; on this page, up to ${formatCount(room.rendered)} are rendered`;
    return html`${asSource(why)}${textBlock(name, result, room)}`;
  }
  const rendering = renderMarkdown(result);
  if (rendering.kind === 'source') {
    const { why } = rendering;
    return html`${why === null ? null : asSource(why)}${textBlock(name, result, room)}`;
  }
  return html`<div class="prose" role="group" aria-label="${name}">
${rendering.content}</div>
<details class="fold source"><summary>Markdown source</summary>${textBlock(`Source of the result of ${shortLine(id, 64)}`, result, room)}</details>`;
}

function asSource(why: string): Html {
  return html`<p class="soft as-source">Shown as its source: ${why}.</p>`;
}

/** An untrusted text, verbatim. If it is too long for the page, its middle is cut and marked. */
export function textBlock(name: string, text: string, { shown }: TextRoom): Html {
  // HTML drops the first line feed after the tag.
  return html`<pre tabindex="0" role="group" aria-label="${name}">
${cutMiddle(text, shown, characters)}</pre>`;
}
