import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Report } from '../../reports/report/report.ts';

/**
 * The report with the paths of its findings relative to the repository, as GitHub wants them: the project's folder may be a
 * part of it, and the repository may be checked out into a part of the workspace.
 * @param workspace the runner's `GITHUB_WORKSPACE`
 */
export function locatedReport(report: Report, workspace: string): Report {
  const { projectDir } = report.run;
  const prefix = relative(repositoryOf(projectDir, workspace), projectDir).split(sep).join('/');
  if (prefix === '' || prefix.startsWith('..')) return report;
  return {
    ...report,
    tasks: report.tasks.map((task) => {
      if (task.findings == null) return task;
      const findings = task.findings.map((finding) =>
        finding.path === null ? finding : { ...finding, path: `${prefix}/${finding.path}` },
      );
      return { ...task, findings };
    }),
  };
}

/** The next folder upwards that is a repository, within the workspace; else the workspace. */
function repositoryOf(folder: string, workspace: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === resolve(workspace) || at === dirname(at)) return resolve(workspace);
  }
}
