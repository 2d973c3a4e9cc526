type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether colours are wanted: FORCE_COLOR decides when it is set (`0` and `false` mean no), then NO_COLOR
 * (https://no-color.org), then whether the output is a terminal that can show them.
 */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

/** Whether the cursor can be moved about, so that a live view is possible. */
export function canRedraw(env: Environment, isTerminal: boolean): boolean {
  return isTerminal && env['TERM'] !== 'dumb';
}
