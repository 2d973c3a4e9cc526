import type { Report } from '../report/report.ts';

/** A report as the text of a JSON file, version and all; `report.v1.schema.json` describes it. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
