/** Mail and journal as one line of events, oldest first. */
import type { Desk, ReadMessage } from '../../desk/desk';
import { undoneIds } from '../../journal/merge';
import { may } from '../../team/roles';
import type { Entry } from '../../words/entry';
import { markedPriorities, priorities } from '../../words/priorities';
import type { Button, Icon, Row, Tone } from '../../words/screen';
import { restingStatuses, statuses } from '../../words/statuses';
import { cut } from '../../words/text';
import type { EpochMs, Handle } from '../../words/values';
import { type Look, shortName } from '../parts/look';
import { entryWords } from './escalation-details';
import { mailWords } from './mail-words';

export interface Event {
  at: EpochMs;
  by: Handle | null;
  row: Extract<Row, { row: 'event' }>;
}

/** How much of a message's text an event shows; the mail client shows the whole message. */
const excerptChars = 160;

/** @param presses whether the person may say how a mail counts */
export function eventsOf(desk: Desk, look: Look, presses: boolean): Event[] {
  const entries = [...desk.earlier, ...desk.entries];
  const undone = undoneIds(entries);
  const events = [
    ...desk.messages
      // A report that lies elsewhere is told by the entry that tied it to this conversation.
      .filter(({ verdict, kind, reported }) => verdict.is !== 'copy' && !(reported && kind.who === 'machine'))
      .map((message) => withWord(mailEvent(message, desk, presses, look), message, desk, look)),
    ...entries.filter(isShown).map((entry) => entryEvent(entry, desk, undone.has(entry.id), look)),
  ];
  return events.sort((a, b) => a.at - b.at);
}

/** What Docket did by itself that a person wants to know. */
const shownOfDocket: readonly string[] = ['assign', 'link', 'answered', 'returned', 'goes-on', 'continued'];

/**
 * What upkeep has recorded is no news, except for work it assigned; a reply that was reported is shown as the mail
 * it is.
 */
const isShown = ({ by, kind }: Entry): boolean =>
  kind !== 'replied' && (by !== 'docket' || shownOfDocket.includes(kind));

function mailEvent(message: ReadMessage, desk: Desk, presses: boolean, look: Look): Event {
  const { strings } = look;
  const { kind, at } = message;
  const inbound = kind.who === 'outside' || kind.who === 'machine';
  const who = inbound ? senderName(message, look) : kind.who === 'member' ? shortName(kind.handle, look) : strings.team;
  const verb =
    kind.who === 'machine'
      ? strings.autoMailBy(strings.signs[kind.sign])
      : inbound
        ? strings.wroteMail
        : repliedOrWrote(message, look);
  const said = mailWords(message, desk, presses, look);
  const excerpt = message.text.replace(/\s+/g, ' ').trim();
  const wrote = excerpt === '' ? verb : `${verb}: ${cut(excerpt, excerptChars)}`;
  const text = message.reported ? strings.repliedElsewhere : wrote;
  return {
    at,
    by: kind.who === 'member' ? kind.handle : null,
    row: {
      row: 'event',
      who,
      when: look.when(at),
      text: said.text === '' ? text : `${text} (${said.text})`,
      icon: inbound ? 'mail' : 'sent',
      tone: kind.who === 'machine' ? 'quiet' : 'normal',
      ...(said.button ? { button: said.button } : {}),
    },
  };
}

/** A word to others is no reply. */
const repliedOrWrote = ({ verdict }: ReadMessage, { strings }: Look): string =>
  verdict.is === 'answer' ? strings.repliedMail : strings.wroteMail;

/** The newest mail's place in the history is where it is said that it is work, or that a machine wrote it. */
function withWord(
  event: Event,
  { id, kind, filed, verdict }: ReadMessage,
  desk: Desk,
  { strings, context }: Look,
): Event {
  const { person, roster } = context;
  const role = person ? roster.byHandle(person.handle)?.role : undefined;
  if (
    event.row.button ||
    verdict.is === 'dismissed' ||
    id !== desk.messages[desk.messages.length - 1]?.id ||
    filed === 'sent'
  )
    return event;
  const word = kind.who === 'machine' ? 'work' : kind.who === 'outside' ? 'automatic' : null;
  if (word === null || context.answering === desk.conversation || (role && !may(role, word))) return event;
  const label = word === 'work' ? strings.thisIsWork : strings.wasAutomatic;
  const command = { do: word, message: id };
  return {
    ...event,
    row: { ...event.row, button: { label, intent: { to: 'act', conversation: desk.conversation, command } } },
  };
}

function entryEvent(entry: Entry, desk: Desk, retracted: boolean, look: Look): Event {
  const { strings } = look;
  const isNote = entry.kind === 'note';
  const tone: Tone = retracted ? 'quiet' : isNote ? 'strong' : 'normal';
  const parts = [isNote && !retracted ? (entry.data.text ?? '') : what(entry, desk.entries, look)];
  const words = isNote ? '' : entryWords(entry, look);
  if (words) parts.push(`“${words}”`);
  if (entry.about && isNote) {
    const about = desk.messages.find((message) => message.id === entry.about);
    if (about) parts.unshift(`(${strings.noteAbout.toLowerCase()} ${aboutLabel(about, look)})`);
  }
  if (retracted) parts.push(strings.retracted);
  return {
    at: entry.at,
    by: entry.by,
    row: {
      row: 'event',
      who: entry.by === 'docket' ? strings.product : look.who(entry.by),
      when: look.when(entry.at),
      text: parts.join(' '),
      tone,
      icon: icons[entry.kind] ?? 'open',
      ...(entry.data.returned && entry.data.link ? { button: openButton(entry.data.link.other, look) } : {}),
    },
  };
}

const openButton = (conversation: string, { strings }: Look): Button => ({
  label: strings.showReport,
  intent: { to: 'open', conversation },
});

const icons: Record<string, Icon> = {
  ...Object.fromEntries(restingStatuses.map((status) => [statuses[status].verb, statuses[status].icon])),
  note: 'note',
  take: 'person',
  assign: 'person',
  unassign: 'unassigned',
  tag: 'tag',
  priority: 'alert',
  escalate: 'ask',
  accept: 'person',
  decline: 'undo',
  dismiss: 'closed',
  undo: 'undo',
};

/** What an entry did, in words that follow a name: "assigned this to Bob". */
export function what(entry: Entry, entries: readonly Entry[], look: Look): string {
  const { did, priority } = look.strings;
  switch (entry.kind) {
    case 'assign': {
      const owner = entry.set.find((name) => name.startsWith('@'))?.slice(1);
      return owner ? did.assign(shortName(owner, look)) : did.take;
    }
    case 'tag':
      return did.tagged(tagsIn(entry.set), tagsIn(entry.removed));
    case 'priority':
      return did.priority(
        priority[markedPriorities.find((value) => entry.set.includes(priorities[value].mark)) ?? 'normal'],
      );
    case 'snooze':
      return did.snooze(entry.data.until === undefined ? '?' : look.when(entry.data.until));
    case 'escalate':
      return did.escalate(shortName(entry.data.asks?.[0] ?? '', look));
    case 'of-customer':
    case 'confirm-customer':
    case 'always':
    case 'propose-always':
    case 'decline-always':
      return did[entry.kind](cut(entry.data.fact?.value ?? '', 120));
    case 'returned':
      return did.returned(cut((entry.data.to ?? []).join(', '), 120));
    case 'decline':
      return entry.removed.includes(`?${entry.by}`) ? did.decline : did.callOff;
    case 'undo': {
      const undone = entries.find(({ id }) => id === entry.undoes);
      return undone ? did.undo(what(undone, entries, look)) : did.undoLast;
    }
    default: {
      const plain: unknown = did[entry.kind as keyof typeof did];
      return typeof plain === 'string' ? plain : did.other(entry.kind);
    }
  }
}

const tagsIn = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith('#')).map((name) => name.slice(1));

/** Who wrote an inbound mail, as text: a name, else the address, else that nobody knows. */
function senderName({ from }: Pick<ReadMessage, 'from'>, { strings }: Look): string {
  return cut(from.name || from.address || strings.unknownSender, 60);
}

export const aboutLabel = (message: ReadMessage, look: Look): string =>
  look.strings.aboutMessage(
    message.kind.who === 'member' ? shortName(message.kind.handle, look) : senderName(message, look),
    look.when(message.at),
  );
