import { expect, test } from 'vitest';
import type { CliContext } from '../../../src/cli/arguments/command.ts';
import type { ViewKind } from '../../../src/cli/options/view-options.ts';
import { progressView } from '../../../src/cli/run/progress-view.ts';
import { FakeTerminal } from '../../support/fakes/fake-terminal.ts';

/** A terminal as a command gets it. */
function outputs(canRedraw: boolean): Pick<CliContext, 'out' | 'err'> {
  const screen = new FakeTerminal(80, 24);
  const terminal = Object.assign(screen, { canRedraw, line: (text: string) => screen.write(`${text}\n`) });
  return { out: terminal, err: terminal } as unknown as Pick<CliContext, 'out' | 'err'>;
}

test.each<[ViewKind, boolean, boolean]>([
  ['auto', true, true],
  ['json', true, true],
  // Plain lines begin with the notes.
  ['auto', false, false],
  ['plain', true, false],
  // Who wants quiet reads them in the summary.
  ['quiet', true, false],
])('the view %s (redrawing: %j) needs the notes told beside it: %j', (kind, canRedraw, needs) => {
  const view = progressView(kind, outputs(canRedraw));
  expect(view.leavesNotesOut).toBe(needs);
  view.close();
});
