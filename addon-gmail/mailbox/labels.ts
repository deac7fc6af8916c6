/** Label names and ids. People know names; every request carries ids, which never change. */
import { DocketError } from '../../src/words/errors';
import type { EpochMs } from '../../src/words/values';
import { type Call, type Client, path } from './client';
import { cache, keepText, keptText } from './store';
import type { WireLabel } from './wire';

/** The hidden label of Docket's own messages: notes and configuration. */
export const docketLabel = 'Docket';

export interface Labels {
  /** User labels' names. */
  names: string[];
  idOf(name: string): string | undefined;
  nameOf(id: string): string | undefined;
  /** @throws DocketError `mark-missing` */
  need(name: string): string;
}

export interface LabelList {
  labels?: WireLabel[];
}

export const labelsCall: Call = { method: 'get', path: path('labels', { fields: 'labels(id,name,type)' }) };

/** Asks Gmail for all labels. */
export const readLabels = (client: Client): Labels => rememberLabels(client.one<LabelList>(labelsCall));

/** Keeps an answer to `labelsCall` for later executions: ids never change, so an old list still asks rightly. */
export function rememberLabels(list: LabelList): Labels {
  cache('labels', list);
  const labels = labelsOf(list);
  const id = labels.idOf(docketLabel);
  if (id !== undefined && keptText(idKey) !== id) keepText(idKey, id);
  return labels;
}

/** The hidden label's id as last seen, which outlives the cache. */
export const docketLabelId = (): string | null => keptText(idKey);

const idKey = 'docket.label';

/** Labels that were deleted and made again, and when: see `Snapshot.madeAgain`. */
export const labelsMadeAgain = (): Record<string, EpochMs> => JSON.parse(keptText(madeKey) ?? '{}');

/**
 * Notes which labels set-up has just made. Those that were there before come back to every conversation of the board, over as
 * many passes as it takes. `all`: every name set-up wants; `since`: the moment it made them.
 */
export function noteMade(made: readonly string[], all: readonly string[], since: EpochMs): void {
  const before = keptText(allKey)?.split('\n') ?? (docketLabelId() === null ? [] : all);
  const again = made.filter((name) => before.includes(name));
  keepText(allKey, all.join('\n'));
  if (again.length === 0) return;
  const times = Object.fromEntries(again.map((name) => [name, since]));
  keepText(madeKey, JSON.stringify({ ...labelsMadeAgain(), ...times }));
  keepText(owedKey, String(since));
}

/** Since when conversations have to get labels back; null: all have theirs. */
export const owesLabels = (): EpochMs | null => {
  const since = keptText(owedKey);
  return since === null ? null : Number(since);
};
export const labelsAreBack = (): void => keepText(owedKey, '');

const allKey = 'labels.all';
const madeKey = 'labels.made';
const owedKey = 'labels.owed';

export function labelsOf(list: LabelList): Labels {
  // The label is known by its id: whoever renames it hides no note. Set-up gives it its name back.
  const own = docketLabelId();
  const user = (list.labels ?? [])
    .filter(({ type }) => type !== 'system')
    .map((label) => (label.id === own ? { ...label, name: docketLabel } : label));
  const ids = new Map(user.map(({ id, name }) => [name, id]));
  const names = new Map(user.map(({ id, name }) => [id, name]));
  return {
    names: [...ids.keys()],
    idOf: (name) => ids.get(name),
    nameOf: (id) => names.get(id),
    need(name) {
      const id = ids.get(name);
      if (id !== undefined) return id;
      throw new DocketError('mark-missing', { why: 'mark', name });
    },
  };
}
