import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../../src/domain/run/event.ts';
import { ndjsonReporter } from '../../../src/terminal/live/ndjson.ts';
import { hostileText } from '../../support/samples/arbitrary-run.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

describe('the event stream', () => {
  test('consists of the journal’s events, one per line', () => {
    const run = new SampleRun();
    const lines: string[] = [];
    const notices: string[] = [];
    const reporter = ndjsonReporter(
      (line) => lines.push(line),
      (line) => notices.push(line),
    );
    run.onEvent((event, state) => reporter.onEvent?.(event, state));
    run.start(['a']);
    run.launch(100, 'a');
    reporter.onNotice?.('by the way');
    run.finish(200, 'a', { result: 'line one\nline two' });
    expect(lines.map((line) => JSON.parse(line))).toEqual(run.events);
    expect(lines.every((line) => eventSchema.safeParse(JSON.parse(line)).success)).toBe(true);
    expect(notices).toEqual(['by the way']);
  });

  test('parses to the same events, but contains nothing that a terminal or a CI runner could obey', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        const lines: string[] = [];
        const run = new SampleRun();
        const reporter = ndjsonReporter(
          (line) => lines.push(line),
          () => {},
        );
        run.onEvent((event, state) => reporter.onEvent?.(event, state));
        run.start([]);
        run.emit(1, { type: 'run-stopping', cause: 'interrupted', message });
        expect(JSON.parse(lines[1] ?? '').message).toBe(message);
        expect(lines[1]).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|##[a-z]*\[/iu);
      }),
    );
  });
});
