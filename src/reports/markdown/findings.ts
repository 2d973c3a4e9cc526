import type { Finding } from '../../domain/findings/finding.ts';
import { plural } from '../../domain/text/format.ts';
import { placeOf } from '../findings/findings.ts';
import { oneLine, plainId, visibleText } from '../report/escape.ts';
import { characters } from '../report/measure.ts';
import { Blocks } from './safe/block.ts';
import { codeBlock, codeElement, wrappingCode } from './safe/code.ts';
import { lineOf } from './safe/escape.ts';
import { safeMarkdown } from './safe/safe-markdown.ts';

const names = { error: '🔴 Error', warning: '🟠 Warning', note: '🔵 Note' } as const;

/** The most of a message that a comment shows, characters; GitHub takes 65,536 of the whole. */
const longestMessage = 8_000;

/**
 * A finding as the text of a comment on its lines, in which nothing of it is HTML or notifies anybody.
 * @param suggest whether the suggestion replaces exactly the lines that are commented on
 */
export function findingComment(finding: Finding, taskId: string, suggest: boolean): string {
  const head = `**${names[finding.severity]}**, found by ${codeElement(plainId(taskId))}`;
  return [head, messageOf(finding), suggestionOf(finding, suggest)].filter((part) => part !== '').join('\n\n');
}

function messageOf({ message }: Finding): string {
  return new Blocks(safeMarkdown(message, wrappingCode), characters).within(longestMessage).markdown || 'No message.';
}

/** A text that does something to a reader's mail or eyes is no suggestion: pressing a button would put it into the code. */
function suggestionOf({ suggestion }: Finding, suggest: boolean): string {
  if (suggestion === null || suggestion === '') return '';
  const code = suggestion.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const isHarmless = visibleText(code) === code && !/@[\p{L}\p{N}_]|<!--/u.test(code);
  if (!suggest || !isHarmless) return `Suggestion:\n\n${codeBlock(visibleText(code), '', wrappingCode)}`;
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${code}\n${fence}`;
}

/**
 * Findings as a list in which each has one line, as many as there is room for.
 * @param room in UTF-16 units
 */
export function findingList(
  findings: readonly { readonly taskId: string; readonly finding: Finding }[],
  room: number,
): string {
  const lines: string[] = [];
  let used = 0;
  for (const [index, { taskId, finding }] of findings.entries()) {
    const line = listLine(taskId, finding);
    const left = findings.length - index;
    used += line.length + 1;
    if (used > room - 100)
      return [...lines, `- … and ${plural(left, 'more finding')}, in the report of the run`].join('\n');
    lines.push(line);
  }
  return lines.join('\n');
}

function listLine(taskId: string, finding: Finding): string {
  const place = placeOf(finding);
  const where = place === null ? '' : `${codeElement(oneLine(place, 300))}: `;
  return `- **${names[finding.severity]}** ${where}${lineOf(finding.message, 500) || 'no message'} (${codeElement(plainId(taskId))})`;
}
