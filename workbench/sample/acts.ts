/** What the members did in a story, told from the marks and notes it ends with. */
import type { EpochMs } from '../../emulators/mailbox/types';
import { mailsOf, type Story } from './story';

export interface Act {
  at: EpochMs;
  conversation: string;
  by: string;
  /** As a button of the add-on carries it. */
  command: Record<string, string>;
  /** Inputs by name. */
  fields: Record<string, string[]>;
}

/** Marks somebody put on in the mail program itself: how work of people who never used the add-on looks. */
export interface ByHand {
  at: EpochMs;
  conversation: string;
  names: string[];
}

/** Members whose work predates the add-on. */
const beforeDocket: readonly string[] = ['erin'];

const minute = 60_000;

/** The lead sorts what nobody owns. */
const sorter = 'dana';

export function actsOf(story: Story): (Act | ByHand)[] {
  const { key, marks = [], notes = [] } = story;
  const marked = mailsOf(story).filter(({ marked: carries }) => carries);
  const [first, second] = marked;
  const last = marked[marked.length - 1];
  if (!first || !last) return [];
  if (beforeDocket.some((handle) => marks.includes(`✓${handle}`))) {
    return [{ at: last.at + minute, conversation: key, names: marks }];
  }
  const name = (sigil: string) => marks.filter((mark) => mark.startsWith(sigil)).map((mark) => mark.slice(1));
  const [owner = 'unassigned'] = [...name('@'), ...name('✓')];
  const owned = owner !== 'unassigned';
  const by = owned ? owner : sorter;

  const soon = second ? Math.min(20 * minute, (second.at - first.at) / 2) : 20 * minute;
  const start = first.at + soon;
  const end = last.at + 4 * minute;
  const acts: Act[] = [];
  const act = (at: EpochMs, who: string, command: Record<string, string>, fields: Record<string, string[]> = {}) =>
    acts.push({ at, conversation: key, by: who, command, fields });

  if (owned) act(start, by, { do: 'take' });
  else if (!marks.includes('~New')) {
    act(start, by, { do: 'take' });
    act(start + minute, by, { do: 'unassign' });
  }
  const tags = name('#');
  if (tags.length > 0) act(start + 2 * minute, by, { do: 'tag', replace: 'yes' }, { tags });
  const priority = name('!').find((mark) => mark === 'Urgent' || mark === 'High');
  if (priority) act(start + 3 * minute, by, { do: 'priority' }, { priority: [priority.toLowerCase()] });
  for (const note of notes) act(note.at, note.by, { do: 'note' }, { text: [note.text] });
  const unasked = name('?').filter((handle) => !notes.some(({ text }) => text.includes(`@${handle}`)));
  for (const handle of unasked) act(end, by, { do: 'note' }, { text: [`@${handle} could you have a look at this?`] });
  if (marks.includes('~Waiting') && last.folder !== 'sent') act(end + minute, by, { do: 'wait' });
  if (marks.includes('~Snoozed') && story.snoozedUntil !== undefined) {
    act(end + minute, by, { do: 'snooze' }, { until: [String(story.snoozedUntil)] });
  }
  if (name('✓').length > 0) act(end + minute, by, { do: 'close' });
  return acts;
}
