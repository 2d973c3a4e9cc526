import { keyOf, type Sample } from './estimate.ts';

/** A variance that is known from some values only. */
export interface Variance {
  /** The sum of squared deviations. */
  readonly squares: number;
  /** Degrees of freedom: how much is known. */
  readonly degrees: number;
}

/** How much the logarithm of a number, such as a task's cost, differs. */
export interface Spread {
  /** Between the runs of one task. */
  readonly runs: Variance;
  /** Between single tasks of one model in one project, the differences between runs included. */
  readonly tasks: Variance;
  /** Between projects: of the means of their tasks of one model. */
  readonly projects: Variance;
  /** The share of the variance between runs that all tasks of a run have in common, between 0 and 1. */
  readonly common: number;
}

/**
 * What is assumed before anything is known, as standard deviations of logarithms, and how many observations it weighs:
 * a task's cost is usually within a factor of 1.5 of its mean, and that of another task within a factor of 2.2. The weights
 * are small, so that a few runs of a few tasks outweigh them.
 */
const assumed = {
  runs: { deviation: 0.4, degrees: 8 },
  tasks: { deviation: 0.8, degrees: 3 },
  projects: { deviation: 0.6, degrees: 3 },
  common: { share: 0.1, pairs: 20 },
} as const;

/** The mean of some numbers; NaN if there are none. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of squared deviations from the mean. */
export function squaresOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/**
 * How much a number of tasks differs, from all that is known.
 * @param samples newest first
 * @param logarithmOf the logarithm of the number; null where it is unknown
 */
export function spreadOf(samples: readonly Sample[], logarithmOf: (sample: Sample) => number | null): Spread {
  const known = samples.flatMap((sample) => {
    const value = logarithmOf(sample);
    return value === null ? [] : [{ sample, value }];
  });
  const perTask = [...Map.groupBy(known, ({ sample }) => keyOf(sample)).values()];
  const newest = perTask.flatMap(([first]) => first ?? []);
  const perProject = [
    ...Map.groupBy(newest, ({ sample: { project, model } }) => JSON.stringify([project, model])).values(),
  ];
  const perModel = [...Map.groupBy(perProject, ([first]) => first?.sample.model).values()];
  const valuesOf = (group: readonly { readonly value: number }[]): number[] => group.map(({ value }) => value);
  return {
    runs: pooled(perTask.map(valuesOf), assumed.runs),
    tasks: pooled(perProject.map(valuesOf), assumed.tasks),
    projects: pooled(
      perModel.map((projects) => projects.map((group) => meanOf(valuesOf(group)))),
      assumed.projects,
    ),
    common: commonShare(perTask),
  };
}

function pooled(
  groups: readonly (readonly number[])[],
  { deviation, degrees }: { readonly deviation: number; readonly degrees: number },
): Variance {
  return {
    squares: groups.reduce((sum, group) => sum + squaresOf(group), degrees * deviation ** 2),
    degrees: groups.reduce((sum, group) => sum + group.length - 1, degrees),
  };
}

/** Whether tasks of one run deviate in the same direction: the mean product of two tasks' deviations ÷ their variance. */
function commonShare(perTask: readonly (readonly { readonly sample: Sample; readonly value: number }[])[]): number {
  const deviations = perTask
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const mean = meanOf(group.map(({ value }) => value));
      return group.map(({ sample, value }) => ({ run: sample.run, by: value - mean }));
    });
  const variance = meanOf(deviations.map(({ by }) => by ** 2));
  const { share, pairs: weight } = assumed.common;
  if (!(variance > 0)) return share;
  let products = 0;
  let pairs = 0;
  for (const run of Map.groupBy(deviations, (deviation) => deviation.run).values()) {
    const sum = run.reduce((total, { by }) => total + by, 0);
    const squares = run.reduce((total, { by }) => total + by ** 2, 0);
    products += (sum ** 2 - squares) / 2;
    pairs += (run.length * (run.length - 1)) / 2;
  }
  const found = (products / variance + weight * share) / (pairs + weight);
  return Math.min(0.95, Math.max(0, found));
}
