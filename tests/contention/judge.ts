/** What must be true of a conversation once everybody has gone home and the sweep has passed. */

import type { Mailbox } from '../../emulators/mailbox/types';
import { decode } from '../../src/desk/decode/decode';
import { withoutClocks } from '../../src/marks/facts';
import { ownNames } from '../../src/marks/fold';
import type { Snapshot } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import { contextOf } from '../support/core-world';
import type { GmailWorld } from '../support/gmail-world';
import type { Lived } from './luck';
import { differs, handles } from './team';

/** Every fault, in a sentence; none where nothing was lost. */
export function judge(mailbox: Mailbox, lived: Lived, snapshot: Snapshot, now: number): string[] {
  const faults = [...entryFaults(mailbox, lived, snapshot), ...deskFaults(now, lived, snapshot)];
  return faults.map((fault) => `history ${lived.seed}: ${fault}`);
}

/** The conversation as the built add-on reads it. */
export async function reading(world: GmailWorld, conversation: string): Promise<Snapshot> {
  const asked = JSON.stringify({ request: { ask: 'read', args: [conversation] }, handles, since: 0 });
  const execution = await world.run('serveRequest', { asked }, 'trigger');
  const said = (execution.result as { value: string } | undefined)?.value ?? '{}';
  const { answer } = JSON.parse(said) as { answer?: Snapshot };
  if (!answer) throw new Error(`the conversation cannot be read: ${execution.error?.message ?? said}`);
  return answer;
}

/** No entry lost: whoever was told it is done finds it. None doubled, and none of a step that was refused. */
function entryFaults(mailbox: Mailbox, { told, conversation }: Lived, { entries }: Snapshot): string[] {
  const stored = storedIds(mailbox, conversation);
  const timesStored = (id: string) => stored.filter((one) => one === id).length;
  const mine = new Set(told.map(({ press }) => press.entryId));
  return [
    ...told.flatMap(({ press: { entryId, by, command }, pressed }) => {
      const step = `${by}'s ${command.do} (${entryId})`;
      const times = timesStored(entryId);
      const found = entries.filter(({ id }) => id === entryId).length;
      if (times > 1 || found > 1)
        return [`${step} stands ${times} times in the mailbox, ${found} times in the journal`];
      if (pressed === null) return [];
      if ('refused' in pressed) return times > 0 ? [`${step} was refused (${pressed.refused}) and stands there`] : [];
      return pressed.wrote.length > 0 === (found === 1) ? [] : [`${step} was told as done and is not there`];
    }),
    ...entries.filter(({ id, by }) => !mine.has(id) && by !== 'docket').map(({ id }) => `nobody wrote ${id}`),
  ];
}

function storedIds(mailbox: Mailbox, conversation: string): string[] {
  return mailbox
    .all()
    .filter(
      ({ raw }) =>
        raw.includes(`\r\nSubject: Docket dk${conversation}\r\n`) ||
        raw.startsWith(`Subject: Docket dk${conversation}`),
    )
    .map(({ raw }) => /^Message-ID: <([a-z0-9]+)@notes\.invalid>/im.exec(raw)?.[1] ?? '');
}

function deskFaults(now: number, lived: Lived, snapshot: Snapshot): string[] {
  const desks = handles.map((by) => decode(snapshot, contextOf({ config: differs, by, now })));
  const { names, facts } = desks[0]!;
  const faults: string[] = [];
  if (new Set(desks.map((desk) => JSON.stringify([desk.names, desk.facts]))).size > 1)
    faults.push('not everybody sees the same');
  const holders = names.filter((name) => /^[@✓]/.test(name));
  if (holders.length !== (facts.managed ? 1 : 0)) faults.push(`held by ${holders.join(' and ') || 'nobody'}`);
  const { vocabulary } = contextOf({ config: differs });
  for (const message of snapshot.messages) {
    const marks = ownNames(message.names, vocabulary).sort();
    if (marks.join() !== names.join()) faults.push(`marks say ${marks.join(' ')}, the desk ${names.join(' ')}`);
  }
  return [...faults, ...orderFaults(snapshot.entries, lived.hands, lived.byHand ? null : names)];
}

/**
 * Every step was taken on what the one before it left: told one after the other, each puts on what was absent and takes
 * off what was there. That is what "one writer at a time" means. `names`: where it has to end, unless hands were at work;
 * what they put on right after an entry is not always recorded, so that names in `hands` may come and go.
 */
function orderFaults(entries: readonly Entry[], hands: readonly string[], names: readonly string[] | null): string[] {
  const marks = new Set<string>();
  const faults: string[] = [];
  const inOrder = [...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const { id, kind, by, data, set, removed } of inOrder) {
    for (const seen of [data.folded, data.found]) {
      for (const name of seen?.removed ?? []) marks.delete(name);
      for (const name of seen?.set ?? []) marks.add(name);
    }
    for (const name of withoutClocks(removed))
      if (!marks.delete(name) && !hands.includes(name))
        faults.push(`${by}'s ${kind} (${id}) took off ${name}, which was not there`);
    for (const name of withoutClocks(set)) {
      if (marks.has(name) && !hands.includes(name))
        faults.push(`${by}'s ${kind} (${id}) put on ${name}, which was there`);
      marks.add(name);
    }
  }
  const ends = [...marks].sort().join(' ');
  const wanted = names === null ? ends : [...withoutClocks([...names])].sort().join(' ');
  return ends === wanted ? faults : [...faults, `the journal ends on ${ends}, the desk on ${wanted}`];
}
