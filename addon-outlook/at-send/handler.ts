/**
 * Decides whether an answer may go. It stops one only where it knows that a colleague has answered or left a note since the
 * person saw the conversation, and once for the same thing; wherever it cannot know in time, the mail goes.
 */
import type { EpochMs } from '../../src/words/values';
import type { Crossed } from './check';

/** What Outlook keeps with the mail being written, until it is sent. */
export interface Remembered {
  get(name: 'began' | 'warned'): Promise<EpochMs | null>;
  set(name: 'began' | 'warned', value: EpochMs): Promise<void>;
}

export interface SendOptions {
  now(): EpochMs;
  /** The team's conversation that is answered; null: none. */
  conversation(): Promise<string | null>;
  /** When the person last saw it in the pane; null: nobody knows. */
  opened(conversation: string): EpochMs | null;
  remembered: Remembered;
  crossed(conversation: string, since: EpochMs): Promise<Crossed | null>;
  /** A reply of the team's goes although nobody knows whether it should. */
  unchecked(): void;
  /** Resolves after so many milliseconds. */
  sleep(ms: number): Promise<void>;
}

/** Outlook asks people whether to wait once a handler takes five seconds. */
export const decidesWithinMs = 4_000;

/** Somebody begins to write: what they know of the conversation, they know by now. */
export async function began({ now, remembered }: Pick<SendOptions, 'now' | 'remembered'>): Promise<void> {
  await remembered.set('began', now()).catch(() => undefined);
}

/** The reason to stop, as plain text; null: the mail goes. Never fails. */
export async function mayNotGo(options: SendOptions): Promise<string | null> {
  const { sleep, unchecked } = options;
  let isTeams = false;
  const unknown = () => {
    if (isTeams) unchecked();
    return null;
  };
  const teams = () => {
    isTeams = true;
  };
  return Promise.race([
    sleep(decidesWithinMs).then(() => unknown),
    reason(options, teams).then(
      (text) => () => text,
      () => unknown,
    ),
  ]).then((decided) => decided());
}

/** `teams` is called as soon as it is known that the reply is the team's affair. */
async function reason(options: SendOptions, teams: () => void): Promise<string | null> {
  const { conversation: current, opened, remembered, crossed } = options;
  const conversation = await current();
  if (conversation === null) return null;
  teams();
  const [beganAt, warnedUpTo] = await Promise.all([remembered.get('began'), remembered.get('warned')]);
  const seen = opened(conversation) ?? beganAt;
  if (seen === null) return null;
  const found = await crossed(conversation, Math.max(beforeSecond(seen), warnedUpTo ?? 0));
  if (!found) return null;
  // Kept first: a stop that could not be remembered would come back at every attempt to send.
  await remembered.set('warned', found.upTo);
  return found.text;
}

/** Exchange reports whole seconds: what came in the second of a moment may have come after it. */
const beforeSecond = (at: EpochMs): EpochMs => Math.floor(at / 1000) * 1000 - 1;
