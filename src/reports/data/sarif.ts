import type { Finding, Severity } from '../../domain/findings/finding.ts';
import { repository } from '../../domain/project.ts';
import { fingerprintOf } from '../findings/fingerprint.ts';
import { plainId, visibleText } from '../report/escape.ts';
import { characters, cutMiddle } from '../report/measure.ts';
import type { Report, ReportTask } from '../report/report.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** A finding's message in a list of alerts. */
const longestMessage = 4_000;

/**
 * One or several runs as SARIF 2.1.0, for code scanning: a rule for each task that asks for findings, a result for each
 * finding about a file. Code scanning takes no result without a file, so the others are notifications, as are tasks that
 * ended without findings. Paths are relative to the project's folder, `%SRCROOT%`.
 */
export async function renderSarif(reports: readonly Report[]): Promise<string> {
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: await Promise.all(reports.map(runOf)) }, null, 2)}\n`;
}

async function runOf({ run, tasks }: Report): Promise<object> {
  const asked = tasks.filter(({ findings }) => findings !== undefined);
  return {
    tool: {
      driver: {
        name: 'claude-multi',
        informationUri: repository,
        rules: asked.map(ruleOf),
      },
    },
    // Code scanning compares runs whose ids are the same up to the last slash.
    automationDetails: { id: `claude-multi/${plainId(run.id)}` },
    invocations: [
      {
        executionSuccessful: asked.every(({ status, findings }) => status === 'succeeded' && findings !== null),
        startTimeUtc: run.startedAt,
        ...(run.endedAt === null ? {} : { endTimeUtc: run.endedAt }),
        toolExecutionNotifications: asked.flatMap(notificationsOf),
      },
    ],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: "The project's folder." } } },
    columnKind: 'utf16CodeUnits',
    results: (await Promise.all(asked.map(resultsOf))).flat(),
  };
}

function ruleOf({ id }: ReportTask): object {
  const name = plainId(id);
  return {
    id: name,
    name,
    shortDescription: { text: `Finding of the task ${name}` },
    fullDescription: {
      text: `Found by a session of Claude Code that worked on the task ${name}. Check it before you rely on it.`,
    },
    help: { text: 'A finding of a language model: it may be wrong.' },
    properties: { tags: ['claude-multi'], precision: 'medium' },
  };
}

async function resultsOf(task: ReportTask, ruleIndex: number): Promise<object[]> {
  const placed = (task.findings ?? []).filter(({ path }) => path !== null);
  return Promise.all(
    placed.map(async (finding) => ({
      ruleId: plainId(task.id),
      ruleIndex,
      level: finding.severity satisfies Severity,
      message: { text: messageOf(finding) },
      locations: [{ physicalLocation: locationOf(finding) }],
      partialFingerprints: { 'finding/v1': await fingerprintOf(task.id, finding) },
      // No fix: GitHub shows none, and a suggestion may be for lines that have changed.
      ...(finding.suggestion === null ? {} : { properties: { suggestion: visibleText(finding.suggestion) } }),
    })),
  );
}

function locationOf({ path, line, endLine }: Finding): object {
  return {
    artifactLocation: { uri: uriOf(path ?? ''), uriBaseId: '%SRCROOT%' },
    // Code scanning wants a line; the first one stands for the file.
    region: { startLine: line ?? 1, ...(endLine === null ? {} : { endLine }) },
  };
}

/** A relative reference (RFC 3986), in which no part is read as a scheme, a query or another folder. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function notificationsOf(task: ReportTask): object[] {
  const { id, findings, warnings } = task;
  const missing = warnings.filter(({ kind }) => kind === 'findings-missing' || kind === 'findings-cut');
  const failed =
    task.status === 'succeeded' ? [] : [{ message: `the task ended without success: ${task.message ?? ''}` }];
  const homeless = (findings ?? []).filter(({ path }) => path === null);
  const associatedRule = { id: plainId(id) };
  return [
    ...[...failed, ...missing].map(({ message }) => ({
      level: 'warning',
      message: { text: safe(message) },
      associatedRule,
    })),
    ...homeless.map((finding) => ({ level: finding.severity, message: { text: messageOf(finding) }, associatedRule })),
  ];
}

function messageOf({ message }: Pick<Finding, 'message'>): string {
  return safe(message) || 'no message';
}

/** An untrusted text as plain text in SARIF, where `[words](1)` would be a link and `{0}` a placeholder. */
function safe(text: string): string {
  return cutMiddle(visibleText(text).trim(), longestMessage, characters)
    .replace(/\[(?=[^[\]]*\]\()/g, '\\[')
    .replace(/\{(?=\d+\})/g, '{{');
}
