/** Intents as card actions, and back. An action carries strings only; inputs come beside it. */
import { chosenText } from '../../src/desk/chosen';
import type { CommandData } from '../../src/words/inbox';
import type { Intent } from '../../src/words/screen';
import { digest } from '../direct/digest';

/** What every action on a card carries along: who the card was drawn for. */
export interface Carried {
  by: string | undefined;
  /** Nobody yet: each act offers the names itself. */
  ask?: Names;
}

export interface Names {
  /** What follows an act's label. */
  asWho: string;
  options: readonly { value: string; label: string; chosen: boolean }[];
  /** A name for one more input of the card. */
  field(): string;
}

/** What leads to Gmail itself rather than to another card. */
export type Link = Extract<Intent, { to: 'mail' | 'marked' }>;
export const isLink = (intent: Intent): intent is Link => intent.to === 'mail' || intent.to === 'marked';

/** Gmail's own address of a conversation or a label; prefix named in the manifest. */
export function mailUrl(link: Link): string {
  // Of several accounts somebody is signed in to, the team's is rarely the first.
  const account = Session.getActiveUser().getEmail();
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#${placeOf(link)}`;
}

function placeOf(link: Link): string {
  // Gmail writes a space as a plus in the address of a label.
  if (link.to === 'marked') return `label/${encodeURIComponent(link.name).replace(/%20/g, '+')}`;
  const { conversation, message } = link;
  // In another mailbox than the team's a conversation has another id, and its mail the same Message-ID.
  return message === undefined
    ? `all/${encodeURIComponent(conversation)}`
    : `search/${encodeURIComponent(`rfc822msgid:${message}`)}`;
}

/**
 * `onChange`: the card on screen is replaced rather than another one put on top. `as`: the input in which whoever presses
 * chooses their name.
 */
export function actionOf(
  intent: Exclude<Intent, Link>,
  { by }: Carried,
  onChange = false,
  as?: string,
): GoogleAppsScript.Card_Service.Action {
  const parameters: Record<string, string> = {
    ...parametersOf(intent),
    ...(by ? { by } : {}),
    ...(onChange ? { update: 'yes' } : {}),
    ...(as ? { as } : {}),
  };
  return CardService.newAction()
    .setFunctionName(`on${intent.to[0]!.toUpperCase()}${intent.to.slice(1)}`)
    .setParameters(parameters)
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
}

function parametersOf(intent: Exclude<Intent, Link>): Record<string, string> {
  switch (intent.to) {
    case 'act':
      return {
        conversation: intent.conversation,
        command: JSON.stringify(intent.command),
        fields: (intent.with ?? []).join(','),
        // A second press of the same button is the same step; see `entryIdOf`.
        nonce: Utilities.getUuid(),
      };
    case 'bulk':
      return {
        command: JSON.stringify(intent.command),
        fields: (intent.with ?? []).join(','),
        nonce: Utilities.getUuid(),
      };
    case 'open':
      return { conversation: intent.conversation, ...(intent.screen ? { screen: intent.screen } : {}) };
    case 'setUp':
    case 'settings':
      return {};
    case 'checkUp':
      return intent.again ? { update: 'yes' } : {};
    case 'board':
      return {
        list: intent.list,
        ...(intent.of ? { of: intent.of } : {}),
        ...(intent.cursor ? { cursor: intent.cursor } : {}),
        ...(intent.with ? { fields: intent.with.join(',') } : {}),
      };
  }
}

/** The event Gmail hands to an add-on, as far as Docket reads it. */
export interface AddOnEvent {
  commonEventObject?: {
    /** Such as `de-AT`; the manifest asks for it with `useLocaleFromApp`. */
    userLocale?: string;
    timeZone?: { id?: string; offset?: number };
    parameters?: Record<string, string>;
    formInputs?: Record<
      string,
      {
        stringInputs?: { value?: string[] };
        dateTimeInput?: { msSinceEpoch?: string | number };
        dateInput?: { msSinceEpoch?: string | number };
      }
    >;
  };
  gmail?: { messageId?: string; threadId?: string; accessToken?: string };
}

export const parameter = (event: AddOnEvent, name: string): string => event.commonEventObject?.parameters?.[name] ?? '';

/** The name chosen in the press itself; empty where the press asked for none, or none was chosen. */
export const pressedAs = (event: AddOnEvent): string =>
  parameter(event, 'as') ? (inputs(event, parameter(event, 'as'))[0] ?? '') : '';

/** Every value of an input; an empty or unchecked one is missing altogether. */
export function inputs(event: AddOnEvent, field: string): string[] {
  const input = event.commonEventObject?.formInputs?.[field];
  const moment = input?.dateTimeInput?.msSinceEpoch ?? input?.dateInput?.msSinceEpoch;
  return moment === undefined ? (input?.stringInputs?.value ?? []) : [String(moment)];
}

/** What was chosen in the fields an action asked for; one that is empty or missing was chosen to be empty. */
export function chosenIn(event: AddOnEvent): string | undefined {
  const fields = parameter(event, 'fields').split(',').filter(Boolean);
  return fields.length > 0
    ? chosenText(Object.fromEntries(fields.map((field) => [field, inputs(event, field)])))
    : undefined;
}

/** The name of one of several boxes that are one field together; no two inputs of a card share a name. */
export const boxName = (field: string, value: string): string => `${field}.${value}`;

/** Every value of a field, of the boxes that make it up as well. */
function valuesOf(event: AddOnEvent, field: string): string[] {
  const boxes = Object.keys(event.commonEventObject?.formInputs ?? {}).filter((name) =>
    name.startsWith(boxName(field, '')),
  );
  return [field, ...boxes].flatMap((name) => inputs(event, name));
}

/**
 * The id of the entry a press leaves: the same press gives the same id, so that a repeated one, or one whose answer was
 * lost, is found done. Another command, or other words, from the same card is another step.
 */
export function entryIdOf(event: AddOnEvent): string | undefined {
  const nonce = parameter(event, 'nonce');
  if (nonce === '') return undefined;
  const pressed = JSON.stringify([nonce, parameter(event, 'conversation'), commandOf(event), pressedAs(event)]);
  return digest(pressed).slice(0, 24);
}

/** The command of an action, with the inputs it asked for; a note being typed travels along, so that no step loses it. */
export function commandOf(event: AddOnEvent): CommandData {
  const command = JSON.parse(parameter(event, 'command') || '{"do":""}') as CommandData;
  const fields = parameter(event, 'fields').split(',').filter(Boolean);
  const asked = Object.fromEntries(fields.map((field) => [field, valuesOf(event, field)]));
  return { ...command, ...asked, ...(fields.includes('text') ? {} : { draft: inputs(event, 'text') }) };
}
