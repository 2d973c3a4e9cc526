import { expect, it } from 'vitest';
import { mutationScores } from '../../scripts/lib/mutation-score.ts';

const mutants = (...statuses: readonly string[]) => ({ mutants: statuses.map((status) => ({ status })) });

it('the score of a file counts detected mutants, without ignored ones and errors, lowest score first', () => {
  const files = {
    'good.ts': mutants('Killed', 'Timeout', 'Killed', 'Ignored'),
    'bad.ts': mutants('Survived', 'NoCoverage', 'Killed', 'Killed', 'CompileError'),
    'types.ts': mutants(),
  };
  expect(mutationScores({ files })).toEqual([
    { file: 'bad.ts', killed: 2, survived: 2, percent: 50 },
    { file: 'good.ts', killed: 3, survived: 0, percent: 100 },
    { file: 'types.ts', killed: 0, survived: 0, percent: 100 },
  ]);
});
