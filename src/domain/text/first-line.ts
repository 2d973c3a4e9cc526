/** The first line of a text without the space around the text, cut to `longest` UTF-16 units. */
export function firstLine(text: string, longest: number): string {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
