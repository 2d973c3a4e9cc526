import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../src/app/delivery/notify-target.ts';

test.runIf(process.platform !== 'win32')(
  'a command to notify gets the same words as from sh, if sh expands nothing',
  () => {
    const unit = fc.constantFrom('a', 'b c', "'", '"', '\\', ' ', '\\"', 'x');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const own = splitWords(text);
        if (own === null) return;
        const script = `for w in ${text}; do printf '%s\\n' "<$w>"; done`;
        expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(own.map((w) => `<${w}>\n`).join(''));
      }),
      { numRuns: 60 },
    );
  },
);
