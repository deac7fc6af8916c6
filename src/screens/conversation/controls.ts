/** The forms of a conversation: note, assignment, tags and priority, snooze. */
import { snoozedUntil } from '../../desk/decode/written';
import type { Desk } from '../../desk/desk';
import { type Doubt, doubtKey } from '../../team/mentions';
import { priorityNames } from '../../words/priorities';
import type { Button, Option, Row, Section } from '../../words/screen';
import type { EpochMs } from '../../words/values';
import { type Look, shortName } from '../parts/look';
import { memberWritten, pickAtMost, pickRow, tagWritten } from '../parts/member-picker';
import { dateText } from '../parts/time';
import { aboutLabel } from './events';
import { type Preset, snoozePresets } from './snooze-times';

/** How many of the newest messages a note can be about; more would not fit a card. */
const aboutChoices = 20;

const act = (label: string, desk: Desk, command: Record<string, string>, fields: string[]): Button => ({
  label,
  intent: { to: 'act', conversation: desk.conversation, command, with: fields },
});

/** A note that was held back because of whom it names. `about`: the message it is about, empty for none. */
export interface HeldNote {
  about: string;
  doubts: readonly Doubt[];
}

/** `draft`: what had been typed before another step was taken, or was not saved yet. */
export function noteSection(desk: Desk, look: Look, draft: string, held: HeldNote | undefined): Section {
  const { strings, context } = look;
  const about: Option[] = [
    { value: '', label: strings.aboutConversation, chosen: !held?.about },
    ...[...desk.messages]
      .reverse()
      .slice(0, aboutChoices)
      .map((message) => ({
        value: message.id,
        label: aboutLabel(message, look),
        chosen: message.id === held?.about,
      })),
  ];
  const doubts = (held?.doubts ?? [])
    .slice(0, doubtsShown)
    .map((doubt): Row => ({ row: 'text', text: doubtText(doubt, look), tone: 'warning' }));
  const save = held
    ? act(strings.saveAnyway, desk, { do: 'note', anyway: held.doubts.map(doubtKey).join(' ') }, ['text', 'about'])
    : act(strings.saveNote, desk, { do: 'note' }, ['text', 'about']);
  return {
    id: 'note',
    heading: strings.noteSection,
    rows: [
      {
        row: 'input',
        field: 'text',
        label: strings.note,
        hint: strings.noteHint,
        lines: 'many',
        limit: context.limits.entryChars,
        ...(draft === '' ? {} : { value: draft }),
      },
      ...doubts,
      { row: 'buttons', buttons: [save] },
      { row: 'choice', field: 'about', label: strings.noteAbout, kind: 'dropdown', options: about },
    ],
    folded: 2 + doubts.length,
  };
}

/** Names told one by one. */
const doubtsShown = 5;

function doubtText(doubt: Doubt, look: Look): string {
  const { noteDoubt, time } = look.strings;
  if (doubt.why === 'unknown') return noteDoubt.unknown(doubt.name);
  const who = shortName(doubt.handle, look);
  return doubt.why === 'left' ? noteDoubt.left(who) : noteDoubt.away(who, dateText(doubt.until, time));
}

/** Everybody who can be given work, with a word on who is away. */
export function memberOptions(owner: string | null, { strings, context }: Look): Option[] {
  const members = context.config.members.filter(({ handle, left }) => !left && context.roster.mayOwn(handle));
  const names = members.map(({ handle, name }) => ({
    value: handle,
    label: context.roster.isPresent(handle, context.now) ? name : `${name} (${strings.away})`,
    chosen: handle === owner,
  }));
  // A preselected name would be taken for a choice.
  return [{ value: '', label: strings.chooseMember, chosen: !names.some(({ chosen }) => chosen) }, ...names];
}

export function assignSection(desk: Desk, look: Look): Section {
  const { strings } = look;
  const options = memberOptions(desk.facts.owner, look);
  return {
    id: 'assign',
    heading: strings.assignSection,
    rows: [
      pickRow('to', strings.assignTo, options, memberWritten),
      {
        row: 'buttons',
        buttons: [
          act(strings.assign, desk, { do: 'assign' }, ['to', 'reason']),
          act(strings.assignNext, desk, { do: 'assign', next: 'yes' }, ['to', 'reason']),
        ],
      },
      { row: 'input', field: 'reason', label: strings.assignReason, lines: 'one', limit: 500 },
    ],
    folded: 2,
  };
}

export function tagSection(desk: Desk, look: Look): Section {
  const { strings, context } = look;
  const { facts } = desk;
  const tags = context.config.tags
    .filter(({ name, retired }) => !retired || facts.tags.includes(name))
    .map(({ name }) => ({ value: name, label: name, chosen: facts.tags.includes(name) }));
  const priorities = priorityNames.map((value) => ({
    value,
    label: strings.priority[value],
    chosen: facts.priority === value,
  }));
  return {
    id: 'tags',
    heading: strings.tagSection,
    rows: [
      {
        row: 'choice',
        field: 'priority',
        label: strings.priorityLabel,
        kind: 'dropdown',
        options: priorities,
        onChange: { to: 'act', conversation: desk.conversation, command: { do: 'priority' }, with: ['priority'] },
      },
      ...tagRows(tags, look),
      {
        row: 'buttons',
        buttons: [
          act(strings.saveTags, desk, { do: 'tag', replace: 'yes' }, ['tags', 'add']),
          act(strings.saveTagsNext, desk, { do: 'tag', replace: 'yes', next: 'yes' }, ['tags', 'add']),
        ],
      },
    ],
    folded: 1,
  };
}

/** All tags to tick; of very many, those that are on, and a field for others. */
function tagRows(tags: Option[], { strings }: Look): Row[] {
  const ticked = tags.length > pickAtMost ? tags.filter(({ chosen }) => chosen) : tags;
  const rows: Row[] = [{ row: 'choice', field: 'tags', label: strings.tags, kind: 'checks', options: ticked }];
  if (ticked.length < tags.length) {
    const suggest = tags.filter(({ chosen }) => !chosen).map(tagWritten);
    rows.push({ row: 'input', field: 'add', label: strings.addTag, lines: 'one', limit: 200, suggest });
  }
  return rows.filter((row) => row.row !== 'choice' || row.options.length > 0);
}

/** The moments a snooze is usually set to, the earliest chosen; after a snooze that was ended before its date, that date. */
export function snoozeOptions(look: Look, former: EpochMs | null = null): Option[] {
  const { strings, context, zone } = look;
  const label = ({ kind, at }: Preset) => strings.presets[kind](look.when(at));
  const presets = snoozePresets(context.config, zone, context.now, former);
  const chosen = presets.find(({ kind }) => kind === 'former') ?? presets[0];
  return presets.map((preset) => ({ value: String(preset.at), label: label(preset), chosen: preset === chosen }));
}

export function snoozeSection(desk: Desk, look: Look): Section {
  const { strings } = look;
  const options = snoozeOptions(look, desk.facts.status === 'snoozed' ? null : snoozedUntil(desk.entries));
  return {
    id: 'snooze',
    heading: strings.snoozeSection,
    rows: [
      { row: 'choice', field: 'until', label: strings.snoozeUntil, kind: 'dropdown', options },
      {
        row: 'buttons',
        buttons: [
          act(strings.snooze, desk, { do: 'snooze' }, ['until', 'moment']),
          act(strings.snoozeNext, desk, { do: 'snooze', next: 'yes' }, ['until', 'moment']),
        ],
      },
      { row: 'moment', field: 'moment', label: strings.snoozeOther },
    ],
    folded: 2,
  };
}

/** Who a note will be shown to, by name. */
export const namesOfAsked = (handles: readonly string[], look: Look): string =>
  handles.map((handle) => shortName(handle, look)).join(', ');
