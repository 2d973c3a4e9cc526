import { type Finding, severities, worstFirst } from '../../domain/findings/finding.ts';
import { projectPath } from '../../domain/findings/project-path.ts';
import { plural } from '../../domain/text/format.ts';

/**
 * Findings with paths relative to the project's folder. One whose path leads elsewhere is about no file; its message says
 * what the path was.
 * @param cwd where the session worked, absolute
 */
export function placedFindings(findings: readonly Finding[], cwd: string, projectDir: string): Finding[] {
  return findings.map((finding) => {
    if (finding.path === null) return { ...finding, line: null, endLine: null, suggestion: null };
    const path = projectPath(finding.path, cwd, projectDir);
    if (path !== null) return { ...finding, path };
    const message = `${finding.path}: ${finding.message}`;
    return { ...finding, path: null, line: null, endLine: null, suggestion: null, message };
  });
}

/** How many findings there are, by severity: `2 errors and 1 note`, or `nothing found`. */
export function findingsCount(findings: readonly Pick<Finding, 'severity'>[]): string {
  const counts = severities
    .map((severity): [string, number] => [severity, findings.filter((finding) => finding.severity === severity).length])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => plural(count, severity));
  if (counts.length === 0) return 'nothing found';
  return counts.length === 1 ? `${counts[0]}` : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

/** Where a finding is: `src/a.ts:3-5`; null if it is about no file. */
export function placeOf({ path, line, endLine }: Pick<Finding, 'path' | 'line' | 'endLine'>): string | null {
  if (path === null) return null;
  return `${path}${line === null ? '' : `:${line}`}${endLine === null ? '' : `-${endLine}`}`;
}

/** Findings as Markdown, which is as untrusted as their texts are. */
export function findingsText(findings: readonly Finding[]): string {
  const count = findingsCount(findings);
  const head = `${count.charAt(0).toUpperCase()}${count.slice(1)}.`;
  if (findings.length === 0) return head;
  return `${head}\n\n${worstFirst(findings).map(item).join('\n')}\n`;
}

function item(finding: Finding): string {
  const place = placeOf(finding);
  const where = place === null ? '' : `, ${place.includes('`') ? place : `\`${place}\``}`;
  const message = finding.message.trim().replace(/\r\n?|\n/g, '\n  ');
  return `- **${finding.severity}**${where}: ${message}`;
}
