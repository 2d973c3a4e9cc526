import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { repository } from '../../../src/domain/project.ts';
import { renderSarif } from '../../../src/reports/data/sarif.ts';
import { placedFindings } from '../../../src/reports/findings/findings.ts';
import type { Report } from '../../../src/reports/report/report.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { failedTask, sampleFinding, sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const message = z.strictObject({ text: z.string().min(1) });
const line = z.number().int().positive();
/** A relative reference without a scheme, a query, a fragment, an empty part, `.` or `..` (RFC 3986). */
const uri = z
  .string()
  .regex(/^(?!\.{0,2}(?:\/|$))(?:(?:[A-Za-z0-9\-._~!'()*]|%[0-9A-F]{2})+(?:\/(?!\.{0,2}(?:\/|$))|$))+$/);
const level = z.enum(['error', 'warning', 'note', 'none']);

/** What SARIF 2.1.0 and GitHub's "SARIF support for code scanning" ask of the parts that we write. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          informationUri: z.literal(repository),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1).max(255),
              name: z.string().min(1).max(255),
              shortDescription: z.strictObject({ text: z.string().min(1).max(1_024) }),
              fullDescription: z.strictObject({ text: z.string().min(1).max(1_024) }),
              help: message,
              properties: z.strictObject({ tags: z.array(z.string()), precision: z.enum(['low', 'medium', 'high']) }),
            }),
          ),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string().min(1) }),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          startTimeUtc: z.iso.datetime(),
          endTimeUtc: z.iso.datetime().optional(),
          toolExecutionNotifications: z.array(
            z.strictObject({ level, message, associatedRule: z.strictObject({ id: z.string() }) }),
          ),
        }),
      ),
      originalUriBaseIds: z.record(z.string(), z.strictObject({ description: message })),
      columnKind: z.literal('utf16CodeUnits'),
      results: z
        .array(
          z.strictObject({
            ruleId: z.string().min(1),
            ruleIndex: z.number().int().nonnegative(),
            level,
            message,
            locations: z
              .array(
                z.strictObject({
                  physicalLocation: z.strictObject({
                    artifactLocation: z.strictObject({ uri, uriBaseId: z.string() }),
                    region: z
                      .strictObject({ startLine: line, endLine: line.optional() })
                      .refine(({ startLine, endLine = startLine }) => endLine >= startLine),
                  }),
                }),
              )
              .min(1),
            partialFingerprints: z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/)),
            properties: z.strictObject({ suggestion: z.string() }).optional(),
          }),
        )
        .max(25_000),
    }),
  ),
});

async function read(...reports: Report[]): Promise<z.infer<typeof sarif>['runs']> {
  const { runs } = sarif.parse(JSON.parse(await renderSarif(reports)));
  for (const { tool, results } of runs)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  return runs;
}

describe('a SARIF report', () => {
  test('has a rule for each task that asks for findings, and a result for each finding about a file', async () => {
    const lint = sampleTask({
      findings: [sampleFinding({ endLine: 5, suggestion: 'x' }), sampleFinding({ line: null })],
    });
    const docs = sampleTask({ id: 'docs', findings: [] });
    const [run] = await read(sampleReport([sampleTask({ id: 'free' }), lint, docs]));
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['lint', 'docs']);
    expect(run?.results.map(({ level, locations: [place] }) => [level, place?.physicalLocation])).toEqual([
      [
        'error',
        { artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' }, region: { startLine: 3, endLine: 5 } },
      ],
      ['error', { artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } }],
    ]);
    expect(run?.invocations[0]?.executionSuccessful).toBe(true);
  });

  test('has no results when nothing was found, and says which task was given no findings', async () => {
    const warnings = [{ kind: 'findings-missing' as const, message: 'the session gave none' }];
    const [run] = await read(
      sampleReport([
        sampleTask({ findings: [] }),
        sampleTask({ id: 'docs', findings: null, warnings }),
        failedTask({ id: 'free' }),
      ]),
    );
    expect(run?.results).toEqual([]);
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'warning', message: { text: 'the session gave none' }, associatedRule: { id: 'docs' } },
      ],
    });
  });

  test('says that a task failed, so that its findings are not complete', async () => {
    const [run] = await read(sampleReport([failedTask({ findings: [sampleFinding()] })]));
    expect(run?.results).toHaveLength(1);
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'the task ended without success: the wall timeout passed' } }],
    });
  });

  test('tells a finding without a file as a notification, since code scanning refuses it as a result', async () => {
    const homeless = sampleFinding({ path: null, line: null, severity: 'note', message: 'in general' });
    const [run] = await read(sampleReport([sampleTask({ findings: [homeless] })]));
    expect(run?.results).toEqual([]);
    expect(run?.invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'note', message: { text: 'in general' } },
    ]);
  });

  test('holds several runs as one document, each with an id of its own', async () => {
    const runs = await read(sampleReport([]), { ...sampleReport([]), run: { ...sampleReport([]).run, id: 'other' } });
    expect(new Set(runs.map(({ automationDetails }) => automationDetails.id)).size).toBe(2);
  });

  test('writes texts that neither link nor hide anything', async () => {
    const findings = [sampleFinding({ message: '[here](1) {0} a[0](b) {x}\u202e' })];
    const [run] = await read(sampleReport([sampleTask({ findings })]));
    expect(run?.results[0]?.message.text).toBe('\\[here](1) {{0} a\\[0](b) {x}');
  });

  const hostileFinding: fc.Arbitrary<Finding> = fc.record({
    path: fc.option(hostileText),
    line: fc.option(fc.integer({ min: 1, max: 9 })),
    endLine: fc.constant(null),
    severity: fc.constantFrom('error', 'warning', 'note'),
    message: hostileText,
    suggestion: fc.option(hostileText),
  });

  test('stays valid whatever a session finds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.array(hostileFinding, { maxLength: 5 }), async (id, given) => {
        const findings = placedFindings(given, '/project/src', '/project');
        const [run] = await read(sampleReport([sampleTask({ id, findings })]));
        expect(run?.results).toHaveLength(findings.filter(({ path }) => path !== null).length);
        expect(JSON.stringify(run)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufeff]|\\u00(?:0[0-8b-f]|1)/);
      }),
      { numRuns: 500 },
    );
  });
});
