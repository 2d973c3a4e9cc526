import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostFindings, readFindings } from '../../../src/domain/findings/read-findings.ts';

const same = (text: string): string => text;
const finding = { path: 'src/a.ts', line: 3, severity: 'error', message: 'wrong' };
const kept = { path: 'src/a.ts', line: 3, endLine: null, severity: 'error', message: 'wrong', suggestion: null };

describe('the findings of a session', () => {
  it('are a list, which is empty when it found nothing', () => {
    expect(readFindings({ findings: [] }, same)).toEqual({ findings: [], faults: [] });
    expect(readFindings({ findings: [finding] }, same)).toEqual({ findings: [kept], faults: [] });
  });

  it('are none, with the reason, when the session gave none or something else', () => {
    expect(readFindings(undefined, same)).toEqual({
      findings: null,
      faults: ['the session ended without giving its findings'],
    });
    for (const other of [null, 'text', 7, [], {}, { findings: 3 }])
      expect(readFindings(other, same)).toEqual({
        findings: null,
        faults: ['what the session gave is not a list of findings'],
      });
  });

  it('lose only what is wrong in one of them', () => {
    const strange = { path: 3, line: -1, severity: 'fatal', message: 'kept', suggestion: {} };
    expect(readFindings({ findings: [strange, 'no finding', { ...finding, message: ' ' }] }, same)).toEqual({
      findings: [{ ...kept, path: null, line: null, severity: 'warning', message: 'kept' }],
      faults: ['2 findings without a message left out'],
    });
  });

  it('have lines that are a range, or one line, or none', () => {
    const lines = (line: unknown, endLine: unknown) => {
      const { findings } = readFindings({ findings: [{ ...finding, line, endLine }] }, same);
      return [findings?.[0]?.line, findings?.[0]?.endLine];
    };
    expect(lines(3, 5)).toEqual([3, 5]);
    expect(lines(3, 3)).toEqual([3, null]);
    expect(lines(5, 3)).toEqual([5, null]);
    expect(lines(undefined, 3)).toEqual([null, null]);
    expect(lines(1.5, 3)).toEqual([null, null]);
  });

  it('are bounded in number, the worst ones kept, and say how many are missing', () => {
    const notes = Array.from({ length: 10_000 }, () => ({ ...finding, severity: 'note' }));
    const { findings, faults } = readFindings({ findings: [...notes, finding] }, same);
    expect(findings).toHaveLength(mostFindings);
    expect(findings?.[0]).toEqual(kept);
    expect(faults).toEqual([`${10_001 - mostFindings} findings more than are kept left out, the least important ones`]);
  });

  it('are bounded in length, and have no half of a suggestion or path', () => {
    const huge = 'x'.repeat(1_000_000);
    const given = { ...finding, message: huge, path: huge, suggestion: huge };
    const { findings, faults } = readFindings({ findings: Array.from({ length: 200 }, () => given) }, same);
    expect(JSON.stringify(findings).length).toBeLessThan(300_000);
    expect(findings?.[0]).toMatchObject({ path: null, suggestion: null });
    expect(faults.join('; ')).toContain('left out, the least important ones');
    expect(faults.join('; ')).toContain('kept without the suggestion');
  });

  it('contain no secret, also where one lies across the cut, and suggest no text that contained one', () => {
    const secret = 'sk-secret-that-is-long';
    const redact = (text: string): string => text.replaceAll(secret, '[redacted]');
    const message = `${'m'.repeat(3_990)}${secret}`;
    const { findings } = readFindings(
      { findings: [{ ...finding, message, path: secret, suggestion: secret }] },
      redact,
    );
    expect(JSON.stringify(findings)).not.toContain(secret.slice(0, 6));
    expect(findings?.[0]?.suggestion).toBeNull();
  });

  it('are read from anything without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (value, list) => {
        readFindings(value, same);
        readFindings({ findings: list }, same);
      }),
    );
  });
});
