import { adviceFor } from '../../report/advice.ts';
import type { ReportTask } from '../../report/report.ts';
import { type Html, html } from './html.ts';

/** What to do about a failure; null where nothing is known, or somebody chose the end. */
export function remedy({ status, reason, message }: ReportTask): Html | null {
  const advice = status === 'failed' ? adviceFor(reason ?? '', message ?? '') : null;
  return advice === null ? null : html`<p class="remedy">→ ${advice}</p>`;
}
