import stringWidth from 'string-width';

/** Plain text in a cell of a Markdown table, with markup escaped. */
export function cell(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\\|<*]/g, '\\$&');
}

/** Code in a cell of a Markdown table. */
export function codeCell(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** A Markdown table whose columns are aligned in the source. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((text) => stringWidth(text))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text))).join(' | ')} |`;
  return [line(titles), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
