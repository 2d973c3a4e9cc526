import {
  compactCount,
  costCell,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../../../domain/text/format.ts';
import { readCost } from '../../../domain/usage/cost.ts';
import { comparisonText } from '../../../domain/usage/prediction.ts';
import { tellSavings } from '../../../domain/usage/savings.ts';
import { actualOf, type Report, savingsOfReport } from '../../report/report.ts';
import { type Html, html } from '../parts/html.ts';
import { tokenBar, tokenKinds } from '../parts/token-bar.ts';

/** A number and how it is computed, in words and in figures. */
interface Figure {
  readonly name: string;
  readonly value: string;
  readonly how: string;
  readonly figures?: string | null;
}

/** The run's numbers, each with how it is computed. */
export function totalsSection(report: Report): Html {
  const { totals } = report;
  const cells = figuresOf(report).map(
    ({ name, value, how, figures = null }) => html`<div><dt>${name}</dt><dd class="value">${value}</dd>
<dd class="how">${how}${figures === null ? null : html`<span>${figures}</span>`}</dd></div>`,
  );
  const kinds = tokenKinds.map(
    ({ key, name, swatch }) =>
      html`<li><svg class="swatch ${swatch}" aria-hidden="true" focusable="false"><rect width="100%" height="100%"/></svg>${name} <b>${formatCount(totals.tokens[key])}</b></li>`,
  );
  return html`<section aria-labelledby="numbers"><h2 id="numbers">Numbers</h2>
<div class="card"><dl class="figures">${cells}</dl>${predictionLine(report)}
<div class="tokens">${tokenBar(totals.tokens, sumOf(totals.tokens))}<ul class="legend">${kinds}</ul></div></div></section>`;
}

function figuresOf(report: Report): Figure[] {
  const { run, totals, tasks } = report;
  const { wallMs, sessionMs } = totals;
  const cost = readCost(totals);
  const wall = formatDuration(wallMs);
  const pauses = run.pauses?.length ?? 0;
  const inSessions = formatDuration(sessionMs);
  const sessions = tasks.reduce((sum, { attempts }) => sum + attempts, 0);
  const retried = tasks.filter(({ attempts }) => attempts > 1).length;
  const turns = tasks.reduce((sum, task) => sum + task.turns, 0);
  return [
    {
      name: 'Speedup',
      value: formatSpeedup(totals.speedup),
      how: 'session time ÷ wall time',
      figures: `${inSessions} ÷ ${wall}`,
    },
    {
      name: 'Wall time',
      value: wall,
      how: run.endedAt === null ? "from the run's start to its last event" : "from the run's start to its end",
      figures: pauses === 0 ? null : `${plural(pauses, 'pause')} without a supervisor left out`,
    },
    { name: 'Session time', value: inSessions, how: 'sum over all sessions, failed attempts included' },
    {
      name: 'Utilisation',
      value: formatPercent(totals.utilisation),
      how: 'session time ÷ (wall time × slots)',
      figures: `${inSessions} ÷ (${wall} × ${run.maxParallel})`,
    },
    {
      name: 'Cost',
      value: costCell(cost),
      how: "the CLI's own estimate, summed over all sessions",
      figures: cost.isPartial ? 'at least: some have no final cost' : null,
    },
    ...tellSavings(savingsOfReport(report)).map(({ name, told, basis }) => ({
      name: `Savings: ${name}`,
      value: told,
      how: basis,
    })),
    {
      name: 'Tokens',
      value: compactCount(sumOf(totals.tokens)),
      how: 'input + cache write + cache read + output',
    },
    {
      name: 'Sessions',
      value: formatCount(sessions),
      how: `${plural(turns, 'turn')} for ${plural(totals.tasks, 'task')}`,
      figures: retried === 0 ? null : `${plural(retried, 'task')} took more than one attempt`,
    },
  ];
}

/** What was predicted, in the same line as in every report. */
function predictionLine(report: Report): Html | null {
  const { prediction } = report;
  if (prediction === undefined) return null;
  return html`<p class="how predicted"><b>Prediction</b> ${comparisonText(prediction, actualOf(report))}</p>`;
}

function sumOf({ input, output, cacheRead, cacheWrite }: Report['totals']['tokens']): number {
  return input + output + cacheRead + cacheWrite;
}
