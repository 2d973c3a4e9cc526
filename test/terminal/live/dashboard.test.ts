import { describe, expect, test } from 'vitest';
import { dashboard } from '../../../src/terminal/live/dashboard.ts';
import { FakeClock } from '../../support/fakes/fake-clock.ts';
import { FakeTerminal } from '../../support/fakes/fake-terminal.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

function watched() {
  const terminal = new FakeTerminal(80, 20);
  const clock = new FakeClock(startMs);
  const reporter = dashboard(terminal, clock);
  const run = new SampleRun();
  run.onEvent((event, state) => reporter.onEvent?.(event, state));
  return { terminal, clock, reporter, run };
}

describe('the dashboard on a terminal', () => {
  test('draws at most ten times a second, however many events arrive', () => {
    const { terminal, clock, run } = watched();
    run.start(['a', 'b']);
    run.launch(0, 'a');
    for (let step = 0; step < 1_000; step += 1) {
      run.progress(step, 'a', step, `Tool${step}`, 0.01);
      clock.pass(1);
    }
    expect(terminal.writes.length).toBeGreaterThan(8);
    expect(terminal.writes.length).toBeLessThanOrEqual(11);
    expect(terminal.text.join('\n')).toContain('running · Tool9');
  });

  test('redraws each second while a session runs, and sets no timer otherwise', () => {
    const { terminal, clock, run } = watched();
    run.start(['a']);
    clock.pass(5_000);
    expect(clock.pending).toBe(0);
    run.launch(5_000, 'a');
    clock.pass(3_000);
    expect(terminal.text[1]).toMatch(/^● a +running +3s/);
    clock.pass(1_000);
    expect(terminal.text[1]).toMatch(/^● a +running +4s/);
    run.finish(9_000, 'a');
    clock.pass(1_000);
    expect(clock.pending).toBe(0);
  });

  test('adapts to the window when it is resized', () => {
    const { terminal, clock, run } = watched();
    run.start(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    clock.pass(100);
    expect(terminal.text).toHaveLength(14);
    terminal.resize(41, 30);
    clock.pass(100);
    expect(terminal.text.filter((line) => /STATE|^○ |ended/.test(line))).toHaveLength(1 + 8 + 1);
    terminal.resize(41, 8);
    clock.pass(100);
    // Lines that scrolled out of the window cannot be erased; the window itself shows one picture that fits.
    expect(terminal.text.slice(-7).filter((line) => line.startsWith('… and'))).toHaveLength(1);
    expect(terminal.text.slice(-7).join('\n')).toContain('0/8 ended');
    for (const line of terminal.text) expect(line.length).toBeLessThanOrEqual(40);
  });

  test('leaves no old picture behind when the window becomes lower and then higher again', () => {
    const { terminal, clock, run } = watched();
    terminal.write('$ claude-multi run\n');
    run.start(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    clock.pass(100);
    for (const rows of [9, 6, 12, 30]) {
      terminal.resize(80, rows);
      clock.pass(100);
    }
    expect(terminal.text[0]).toBe('$ claude-multi run');
    expect(terminal.text.filter((line) => line.includes('STATE'))).toHaveLength(1);
    expect(terminal.text.filter((line) => line.includes('ended'))).toHaveLength(1);
    expect(terminal.text.filter((line) => line.startsWith('○ '))).toHaveLength(8);
  });

  test('writes notices above the picture, made safe to show', () => {
    const { terminal, clock, reporter, run } = watched();
    run.start(['a']);
    clock.pass(100);
    reporter.onNotice?.('reporter "x" failed:\u001b[2J\nboom');
    expect(terminal.text[0]).toBe('reporter "x" failed: boom');
    expect(terminal.text[2]).toBe('○ a     waiting');
  });

  test('restores the terminal and removes timers and listeners, even when the run has not ended', () => {
    const { terminal, clock, reporter, run } = watched();
    terminal.write('$ claude-multi run\n');
    run.start(['a']);
    run.launch(0, 'a');
    clock.pass(1_500);
    reporter.close();
    run.progress(2_000, 'a', 3, 'Bash', 0.1);
    clock.pass(5_000);
    expect(terminal.text).toEqual(['$ claude-multi run']);
    expect(clock.pending).toBe(0);
    expect(terminal.listeners).toBe(0);
  });

  test('turns itself off with a message when a timer throws, so that the run continues', () => {
    const { terminal, clock, run } = watched();
    run.start(['a']);
    terminal.size = () => {
      throw new Error('no such terminal');
    };
    clock.pass(200);
    expect(terminal.text).toEqual(['The live view failed and is off now: no such terminal']);
    run.launch(300, 'a');
    clock.pass(5_000);
    expect(clock.pending).toBe(0);
  });
});
