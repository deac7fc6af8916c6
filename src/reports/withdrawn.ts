/** Ids of what never was. A withdrawal can be withdrawn itself; none names a later one, so the last word is the latest. */
export function withdrawnIds(withdrawals: readonly { id: string; of: string }[]): Set<string> {
  const by = new Map<string, string[]>();
  for (const { id, of } of withdrawals) by.set(of, [...(by.get(of) ?? []), id]);
  const stands = (id: string, depth: number): boolean =>
    depth === 0 || !(by.get(id) ?? []).some((withdrawal) => stands(withdrawal, depth - 1));
  return new Set([...by.keys()].filter((id) => !stands(id, deepest)));
}

/** Said, taken back, said again: longer chains are damage. */
const deepest = 20;
