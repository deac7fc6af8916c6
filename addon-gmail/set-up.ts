/** Makes what Docket needs in the mailbox: labels, the stored configuration, the hourly pass. Repeating it is safe. */
import type { Config } from '../src/config/types';
import { allNames, kindOfMark, type Mark } from '../src/marks/names';
import { markStyles, tagColours } from '../src/marks/table';
import { type Call, type Client, path } from './gmail/client';
import { storeSeed } from './gmail/config';
import { docketLabel, readLabels } from './gmail/labels';

export interface SetUpResult {
  made: number;
  kept: number;
}

export function setUp(client: Client, config: Config, newId: () => string, pass: Pass): SetUpResult {
  const before = readLabels(client);
  const wanted = [
    hiddenLabel,
    ...allNames(vocabularyOf(config)).map(({ name, mark }) => markLabel(name, mark, config)),
  ];
  const missing = wanted.filter(({ name }) => before.idOf(name) === undefined);
  client.all(missing.map((body): Call => ({ method: 'post', path: path('labels'), body, existsIsFine: true })));
  const after = readLabels(client);
  storeSeed(client, after, newId());
  scheduleSweep(pass);
  return { made: missing.length, kept: wanted.length - missing.length };
}

export const vocabularyOf = ({ members, tags }: Config) => ({
  handles: members.map(({ handle }) => handle),
  tags: tags.map(({ name }) => name),
});

const hiddenLabel = { name: docketLabel, labelListVisibility: 'labelHide', messageListVisibility: 'hide' };

function markLabel(name: string, mark: Mark, config: Config) {
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
  const exists = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
  if (!exists) at(ScriptApp.newTrigger(handler).timeBased()).create();
}
