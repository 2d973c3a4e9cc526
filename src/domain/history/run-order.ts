/** The beginning of the id of a run that is made at a time: the time in UTC, to the second, such as `20260131-093000`. */
export function runStamp(at: Date): string {
  const [date = '', time = ''] = at.toISOString().replace(/[-:]/g, '').split('T');
  return `${date}-${time.slice(0, 6)}`;
}

/**
 * The ids of runs, newest first, in the order in which the runs were made. Two runs of one second have no order by their
 * ids, and the clock may have been set back since, so the recorded order decides.
 *
 * A run that is not recorded (an older version made it, or it was moved here) is placed by its id. One that is dated in
 * the future tells nothing by its id, and counts as the oldest.
 * @param recorded ids in the order in which the runs were made
 */
export function newestFirst(ids: readonly string[], recorded: readonly string[], now: Date): string[] {
  const latest = runStamp(now);
  const isFuture = (id: string): boolean => id.slice(0, latest.length) > latest;
  const place = new Map(recorded.map((id, index) => [id, index]));
  const placeOf = (id: string): number => place.get(id) ?? -1;
  const listed = ids.filter((id) => place.has(id)).sort((a, b) => placeOf(a) - placeOf(b));
  const others = ids.filter((id) => !place.has(id)).sort();
  const past = others.filter((id) => !isFuture(id));
  const oldestFirst = others.filter(isFuture);
  let next = 0;
  for (const id of listed) {
    for (; !isFuture(id) && next < past.length && (past[next] ?? '') < id; next += 1)
      oldestFirst.push(past[next] ?? '');
    oldestFirst.push(id);
  }
  return [...oldestFirst, ...past.slice(next)].reverse();
}
