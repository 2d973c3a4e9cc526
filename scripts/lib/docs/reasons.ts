import { cancelReasons, failureReasons, skipReasons, warningKinds } from '../../../src/domain/run/outcome.ts';
import { adviceFor, adviceWithoutAnswer } from '../../../src/reports/report/advice.ts';
import { nodesOf } from '../../../test/support/documents/parse-markdown.ts';
import { type Fault, faultAt, type Page, tableUnder } from './page.ts';
import { cell, markdownTable } from './table.ts';

/** The table of all reasons for a failed task, with what to do about each. */
export function failureTable(): string {
  const rows = failureReasons.flatMap((reason) => {
    const advice = [`\`${reason}\``, cell(adviceFor(reason, '') ?? '–')];
    if (reason !== 'timeout') return [advice];
    return [advice, ['`timeout`, all of it waiting for the API', cell(adviceWithoutAnswer)]];
  });
  return markdownTable(['reason', 'what to do'], rows);
}

/** Reasons and warnings that are missing from the troubleshooting page. */
export function unnamedReasons({ root }: Page): string[] {
  const named = new Set(nodesOf(root, 'inlineCode').map(({ value }) => value));
  const all = new Set<string>([...failureReasons, ...skipReasons, ...cancelReasons, ...warningKinds]);
  return [...all].filter((word) => !named.has(word));
}

/** Messages on the troubleshooting page that the program never prints. `…` stands for variable parts. */
export function messageFaults(page: Page, sources: string): Fault[] {
  const table = tableUnder(page.root, 'Messages');
  if (table === null) return [{ path: page.path, line: 1, message: 'there is no table under the heading "Messages"' }];
  const faults: Fault[] = [];
  for (const row of table.children.slice(1)) {
    const [first] = row.children;
    if (first === undefined) continue;
    for (const { value } of nodesOf(first as never, 'inlineCode')) {
      const missing = value
        .split('…')
        .map((part) => part.trim())
        .find((part) => !sources.includes(part));
      if (missing !== undefined) faults.push(faultAt(page, row, `nothing prints "${missing}"`));
    }
  }
  return faults;
}
