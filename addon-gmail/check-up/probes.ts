/** One probe a check: tries the thing on the real mailbox and says what it saw. Judging is the core's. */
import type { Config } from '../../src/config/types';
import { vocabularyOf } from '../../src/hosting/vocabulary';
import { allNames } from '../../src/marks/names';
import { clockDifference } from '../../src/sla/viewer-clock';
import type { Entry } from '../../src/words/entry';
import { failureOf } from '../../src/words/errors';
import { keptFault, matchesSeed } from '../direct/configuration';
import { type Call, type Client, path } from '../mailbox/client';
import { storedFilters, wantedFilters } from '../mailbox/filter';
import { insertCall, itemFields, itemsIn, listCall, type Read, readItem } from '../mailbox/journal';
import { docketLabel, readLabels } from '../mailbox/labels';
import { lastSweep, storedKilobytes } from '../mailbox/store';
import type { WireHistory, WireLabelCounts, WireMessage, WireMessageList } from '../mailbox/wire';
import type { MailboxCheck, Sights } from './checks';
import { handedOver, zonesOfTheEngine } from './surroundings';
import { createLabel, longestName, signs, trialLabels, trialName, trialNames } from './trial';

export interface Bench {
  client: Client;
  config: Config;
  /** The id of a conversation that does not exist, for the trial notes. */
  conversation: string;
  newId(): string;
  /** Whether somebody is signed in here whose account counts. */
  signedIn: boolean;
  /** The entry point of the regular pass. */
  pass: string;
  /** Notes stored so far; later probes look at what earlier ones made. */
  notes: string[];
  /** History id from before the first trial note. */
  position: string | null;
  /** What Gmail's event calls the conversation beside the card; null: none is open. */
  named: string | null;
  /** Its id; null where that cannot be told. */
  opened: string | null;
  /** The person's own clock: IANA name of its zone, and minutes ahead of UTC, where Gmail says. */
  viewer: { zone: string | undefined; offset: number | undefined };
}

const searchTries = 6;

export const probes: { [C in MailboxCheck]: (bench: Bench) => Sights[C] } = {
  account({ client, config, signedIn }) {
    const { emailAddress } = client.one<{ emailAddress: string }>({ method: 'get', path: path('profile') });
    return {
      active: signedIn ? Session.getActiveUser().getEmail() : null,
      mailbox: emailAddress.toLowerCase(),
      expected: [config.mailbox, ...config.aliases],
    };
  },
  configuration: () => ({ fault: keptFault(), asBuilt: matchesSeed() }),
  labels({ client, config }) {
    const labels = readLabels(client);
    const wanted = [docketLabel, ...allNames(vocabularyOf(config)).map(({ name }) => name)];
    return { missing: wanted.filter((name) => labels.idOf(name) === undefined) };
  },
  characters({ client }) {
    for (const name of signs.map(trialName)) attempt(() => createLabel(client, name));
    const there = trialLabels(client).map(({ name }) => name);
    return { refused: signs.map(trialName).filter((name) => !there.includes(name)) };
  },
  length({ client }) {
    attempt(() => createLabel(client, longestName));
    return { characters: longestName.length, kept: trialLabels(client).some(({ name }) => name === longestName) };
  },
  case({ client }) {
    const before = trialLabels(client).length;
    attempt(() => createLabel(client, trialName('#').toUpperCase()));
    return { refused: trialLabels(client).length === before };
  },
  rename({ client }) {
    const label = trialLabels(client).find(({ name }) => name === trialName('?'));
    if (!label) throw new Error(trialName('?'));
    const name = `${label.name} 2`;
    client.one({ method: 'patch', path: path('labels', label.id), body: { name } });
    const after = trialLabels(client);
    return {
      sameId: after.some(({ id }) => id === label.id),
      renamed: after.find((other) => other.name === name)?.id === label.id,
    };
  },
  insert(bench) {
    const { client } = bench;
    bench.position = client.one<{ historyId: string }>({ method: 'get', path: path('profile') }).historyId;
    // An earlier try may have been cut off after storing.
    const stored = client.one<WireMessageList>(listCall(bench.conversation, readLabels(client).need(docketLabel)));
    bench.notes.push(...itemsIn(stored).map(({ id }) => id));
    const before = Date.now();
    const note = storeNote(bench, []);
    const { labelIds = [] } = note.wire;
    const own = readLabels(client).need(docketLabel);
    return {
      extra: labelIds.filter((id) => id !== own),
      late: note.at < before ? note.at - before : Math.max(0, note.at - Date.now()),
      idKept: note.messageId.startsWith(`<${note.entryId}@`),
    };
  },
  threading(bench) {
    const [first] = bench.notes;
    if (first === undefined) throw new Error('no first note');
    const joined = readNote(bench.client, first);
    try {
      return { joined: storeNote(bench, [joined]).threadId === joined.threadId, refused: false };
    } catch (error) {
      if (failureOf(error).code !== 'mailbox-refused') throw error;
      return { joined: false, refused: true };
    }
  },
  token(bench) {
    const { client, conversation, notes } = bench;
    const began = Date.now();
    const call = listCall(conversation, readLabels(client).need(docketLabel));
    const ids = search(client, call, (found) => notes.every((id) => found.includes(id)));
    return {
      stored: notes.length,
      found: notes.filter((id) => ids.includes(id)).length,
      strangers: ids.filter((id) => !notes.includes(id)).length,
      ms: Date.now() - began,
    };
  },
  quoted(bench) {
    const { client, notes } = bench;
    const [note] = notes;
    const label = trialLabels(client).find(({ name }) => name === trialName('!'));
    if (!label || note === undefined) throw new Error(trialName('!'));
    client.one({ method: 'post', path: path('messages', note, 'modify'), body: { addLabelIds: [label.id] } });
    const call: Call = { method: 'get', path: path('messages', { q: `label:"${label.name}"` }) };
    return { found: search(client, call, (found) => found.includes(note)).includes(note) };
  },
  counts({ client }) {
    const label = trialLabels(client).find(({ name }) => name === trialName('!'));
    if (!label) throw new Error(trialName('!'));
    const counts = client.one<WireLabelCounts>({ method: 'get', path: path('labels', label.id) });
    return { counted: counts.threadsTotal ?? null };
  },
  batch({ client }) {
    const ids = trialLabels(client).map(({ id }) => id);
    const asked = Array.from({ length: 2 * trialNames().length }, (_, index) => ids[index % ids.length]!);
    const answers = client.all(asked.map((id): Call => ({ method: 'get', path: path('labels', id), orNull: true })));
    const right = answers.filter((answer, index) => (answer as WireLabelCounts | null)?.id === asked[index]);
    return { asked: asked.length, answered: right.length };
  },
  history({ client, notes, position }) {
    const history = client.one<WireHistory>({
      method: 'get',
      path: path('history', { startHistoryId: position ?? '', historyTypes: ['messageAdded'], maxResults: 500 }),
    });
    const reported = (history.history ?? []).flatMap(({ messagesAdded = [] }) =>
      messagesAdded.map(({ message }) => message.id),
    );
    return { reported: notes.some((id) => reported.includes(id)) };
  },
  threadId: ({ client, named, opened }) => handedOver(client, named, opened),
  intl: zonesOfTheEngine,
  tzdata: ({ config: { zones, tzdata = null }, viewer }) => ({
    version: tzdata,
    differs: clockDifference(zones, viewer.zone, viewer.offset, Date.now()),
  }),
  filter({ client, config }) {
    const wanted = wantedFilters(config, readLabels(client));
    return { wanted: wanted.length, found: storedFilters(client, wanted).length };
  },
  trigger: ({ pass }) => ({
    exists: ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === pass),
    lastRun: lastSweep(),
    now: Date.now(),
  }),
  quota: ({ client }) => ({ labels: readLabels(client).names.length, kilobytes: storedKilobytes() }),
};

/** Stores a trial note the way every note is stored. */
function storeNote(bench: Bench, joins: readonly Read[]): Read & { wire: WireMessage; entryId: string } {
  const { client, conversation, newId, notes } = bench;
  const entry: Entry = {
    id: newId(),
    at: 0,
    kind: 'note',
    by: 'docket',
    sure: 'verified',
    conversation,
    data: {},
    set: [],
    removed: [],
  };
  const text = 'A check-up of Docket stored this for trial. It may be deleted.';
  const { id } = client.one<{ id: string }>(insertCall(entry, text, joins, readLabels(client)));
  notes.push(id);
  const wire = noteOf(client, id);
  return { ...readItem(wire), wire, entryId: entry.id };
}

const readNote = (client: Client, id: string): Read => readItem(noteOf(client, id));

const noteOf = (client: Client, id: string): WireMessage =>
  client.one<WireMessage>({ method: 'get', path: path('messages', id, { format: 'full', fields: itemFields }) });

/** A search index may lag behind what was just stored. */
function search(client: Client, call: Call, enough: (ids: string[]) => boolean): string[] {
  let ids: string[] = [];
  for (let attemptNo = 1; attemptNo <= searchTries; attemptNo++) {
    ids = (client.one<WireMessageList>(call).messages ?? []).map(({ id }) => id);
    if (enough(ids) || client.timeLeft() < 12_000) return ids;
    Utilities.sleep(1_000);
  }
  return ids;
}

/** A refusal is an answer here; what cannot be reached is not. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (failureOf(error).code !== 'mailbox-refused') throw error;
  }
}
