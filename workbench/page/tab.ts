/** A tab of the workbench: its address says who sits there, at which mailbox, and what is on screen. Pure. */
import type { State } from '../server/wire';
import type { Way } from './bar/toolbar';
import { placeOf } from './place';

export interface Opening {
  person: string;
  way: Way;
  box: string;
  search: string;
  /** A conversation. */
  open: string | null;
  /** The item a window of Outlook's was opened for; null: this is no such window. */
  item: string | null;
}

/** `hash`: as Gmail's own, from `#` on. */
export const tabAddress = ({ person, way }: Pick<Opening, 'person' | 'way'>, hash: string): string =>
  `/?${new URLSearchParams({ as: person, way })}${hash}`;

/** The window Outlook opens for one message. `item`: as Office.js spells it. */
export const windowAddress = (person: string, item: string): string => `/?${new URLSearchParams({ as: person, item })}`;

/** Whose own mailbox the tab of this query shows; null: the team's. */
export function seatIn(query: string): string | null {
  const asked = new URLSearchParams(query);
  return asked.get('way') === 'hub' ? asked.get('as') : null;
}

/** What a tab begins with. */
export function opening(
  { search, hash }: { search: string; hash: string },
  { people, labels, hub }: Pick<State, 'people' | 'labels' | 'hub'>,
): Opening {
  const asked = new URLSearchParams(search);
  const person = people.find(({ handle }) => handle === asked.get('as')) ?? people[0];
  const begun: Opening = {
    person: person?.handle ?? '',
    way: hub && seatIn(search) !== null ? 'hub' : 'direct',
    box: 'inbox',
    search: '',
    open: null,
    item: asked.get('item'),
  };
  const place = placeOf(hash);
  if (place === null) return begun;
  if ('thread' in place) return { ...begun, open: place.thread };
  if ('search' in place) return { ...begun, box: 'search', search: place.search };
  const label = labels.find(({ name }) => name === place.label);
  // Of a label nobody has made yet Gmail shows an empty list.
  return { ...begun, box: `label:${label?.id ?? ''}` };
}
