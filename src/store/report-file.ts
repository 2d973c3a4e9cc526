import { mkdir } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';

import { UsageError } from '../domain/errors.ts';
import { renderJson } from '../reports/json.ts';
import { renderMarkdown } from '../reports/markdown.ts';
import type { Report } from '../reports/report.ts';
import { writeAtomically } from './write-atomically.ts';

const formats: Readonly<Record<string, (report: Report) => string>> = {
  '.json': renderJson,
  '.md': (report) => renderMarkdown(report),
};

/**
 * Refuses a path that no report can be written to; for shells, before a run has cost anything.
 * @throws {UsageError} for an ending other than `.json` and `.md`
 */
export function checkReportPath(path: string): void {
  rendererOf(path);
}

/**
 * Writes a report, its format chosen by the file's ending, whole or not at all: beside its place, then renamed. Missing
 * folders are made.
 * @throws {UsageError} for an ending other than `.json` and `.md`; else the system's error
 */
export async function writeReport(report: Report, path: string): Promise<void> {
  const text = rendererOf(path)(report);
  const file = resolve(path);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, text);
}

function rendererOf(path: string): (report: Report) => string {
  const render = formats[extname(path).toLowerCase()];
  if (render !== undefined) return render;
  throw new UsageError('the report cannot be written', [
    {
      where: 'report file',
      value: path,
      problem: 'has no ending that names a format',
      allowed: `end it with ${Object.keys(formats).join(' or ')}`,
    },
  ]);
}
