/**
 * Splits a list of tools at commas and line breaks. Those inside parentheses belong to a rule and stay:
 * `Read, Bash(git log:*, x)` names two tools. Null when a parenthesis is left open or closed twice.
 */
export function splitTools(text: string): string[] | null {
  const tools: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[(),\n]/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0) {
      tools.push(text.slice(start, index));
      start = index + 1;
    }
    if (depth < 0) return null;
  }
  if (depth !== 0) return null;
  tools.push(text.slice(start));
  return tools.map((tool) => tool.trim()).filter((tool) => tool !== '');
}
