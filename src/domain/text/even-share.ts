/**
 * The length that each of several may keep so that all together keep at most `total`: shorter ones keep all of theirs,
 * and what they leave goes to the others.
 */
export function evenShare(lengths: readonly number[], total: number): number {
  let left = total;
  const ascending = lengths.toSorted((a, b) => a - b);
  for (const [index, length] of ascending.entries()) {
    const share = left / (ascending.length - index);
    if (length > share) return Math.floor(share);
    left -= length;
  }
  return total;
}
