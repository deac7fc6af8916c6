/** Makes what Docket needs in the mailbox: labels, the stored configuration, the hourly pass. Repeating it is safe. */
import type { Config } from '../../src/config/types';
import { vocabularyOf } from '../../src/hosting/vocabulary';
import { markStyles, tagColours } from '../../src/marks/colours/gmail';
import { allNames, kindOfMark } from '../../src/marks/names';
import { saidChars } from '../../src/words/errors';
import type { Mark } from '../../src/words/marks';
import { cut } from '../../src/words/text';
import type { EpochMs } from '../../src/words/values';
import { type Call, type Client, path } from '../mailbox/client';
import { docketLabel, noteMade, readLabels } from '../mailbox/labels';
import { labelOwnAgain } from '../mailbox/own-again';
import { storeSeed } from './configuration';
import { isStoppedBy, keepStopped } from './upkeep';

export interface SetUpResult {
  made: number;
  /** Labels whose colour or place was another one than the configuration's. */
  corrected: number;
  kept: number;
}

export function setUp(client: Client, config: Config, pass: Pass, now: EpochMs): SetUpResult {
  const before = readLabels(client);
  const wanted = [
    hiddenLabel,
    ...allNames(vocabularyOf(config)).map(({ name, mark }) => markLabel(name, mark, config)),
  ];
  const missing = wanted.filter(({ name }) => before.idOf(name) === undefined);
  const corrected = correct(
    client,
    wanted.flatMap((body) => {
      const id = before.idOf(body.name);
      return id === undefined ? [] : [{ id, body }];
    }),
  );
  client.all(missing.map((body): Call => ({ method: 'post', path: path('labels'), body, existsIsFine: true })));
  const namesOf = (bodies: readonly LabelBody[]) => bodies.map(({ name }) => name);
  noteMade(namesOf(missing), namesOf(wanted), now);
  // With the labels just made, for whoever needs their ids next.
  const after = readLabels(client);
  labelOwnAgain(client, after.need(docketLabel), storing);
  storeSeed(client);
  scheduleSweep(pass);
  return { made: missing.length, corrected, kept: wanted.length - missing.length - corrected };
}

/** Gives labels the colour and place of the configuration, and their name, where they have others; how many had. */
function correct(client: Client, labels: readonly { id: string; body: LabelBody }[]): number {
  const found = client.all(
    labels.map(({ id }): Call => ({ method: 'get', path: path('labels', id), orNull: true })),
  ) as (LabelBody | null)[];
  const others = labels.filter(({ body }, index) => !looksLike(found[index] ?? null, body));
  client.all(others.map(({ id, body }): Call => ({ method: 'patch', path: path('labels', id), body })));
  return others.length;
}

const looksLike = (found: LabelBody | null, body: LabelBody): boolean =>
  found === null ||
  (found.name === body.name &&
    found.labelListVisibility === body.labelListVisibility &&
    found.messageListVisibility === body.messageListVisibility &&
    found.color?.backgroundColor === body.color?.backgroundColor &&
    found.color?.textColor === body.color?.textColor);

/** Milliseconds that what comes after takes: storing the configuration, a look around, a card. */
const storing = 15_000;

interface LabelBody {
  name: string;
  messageListVisibility: string;
  labelListVisibility: string;
  color?: { backgroundColor: string; textColor: string };
}

const hiddenLabel: LabelBody = { name: docketLabel, labelListVisibility: 'labelHide', messageListVisibility: 'hide' };

function markLabel(name: string, mark: Mark, config: Config): LabelBody {
  const style = markStyles[kindOfMark(mark)];
  const chosen = mark.facet === 'tag' ? config.tags.find((tag) => tag.name === mark.value)?.colour : undefined;
  const { background, text } = chosen ? tagColours[chosen].gmail : style.gmail;
  return {
    name,
    messageListVisibility: 'show',
    labelListVisibility: style.listed === 'never' ? 'labelHide' : 'labelShowIfUnread',
    color: { backgroundColor: background, textColor: text },
  };
}

/** How often upkeep passes, and the entry point it has. */
export interface Pass {
  handler: string;
  at(builder: GoogleAppsScript.Script.ClockTriggerBuilder): GoogleAppsScript.Script.ClockTriggerBuilder;
}

/** Google allows an add-on at most one run an hour; a script that stands alone may run every five minutes. */
export const every = {
  hour: { handler: 'sweepHourly', at: (builder) => builder.everyHours(1) },
  fiveMinutes: { handler: 'sweepEveryFiveMinutes', at: (builder) => builder.everyMinutes(5) },
} satisfies Record<string, Pass>;

function scheduleSweep({ handler, at }: Pass): void {
  try {
    const exists = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
    if (!exists) at(ScriptApp.newTrigger(handler).timeBased()).create();
    if (isStoppedBy('trigger')) keepStopped(null);
  } catch (thrown) {
    // All else is there by now, and works without it.
    keepStopped({ why: 'trigger', said: cut(thrown instanceof Error ? thrown.message : String(thrown), saidChars) });
  }
}
