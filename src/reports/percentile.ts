/**
 * The value that a share of all values does not exceed: the smallest one for which that holds (nearest rank), so that it
 * is always the value of a real conversation. Null of nothing.
 *
 * @param share above 0, at most 1
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
