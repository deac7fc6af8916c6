/**
 * Judges card JSON: every field known and of its kind, every published limit kept. Runs inside a context when a script
 * builds a card, and again on the host on everything that leaves the runtime. Pure; returns sentences, none when all is well.
 */
import { knownIcons } from './icons';
import { type FieldKind, type Shape, shapes } from './shapes';

export interface CardContext {
  /** The bundle's top-level functions, which actions may name. */
  functions: readonly string[];
  /** The manifest's prefixes for https links. */
  openLinkUrlPrefixes: readonly string[];
}

interface Report {
  context: CardContext;
  faults: string[];
  /** Names of inputs that actions require. */
  required: Set<string>;
  /** Parts found faultless before, each with its message: they are not gone through again. */
  sound?: WeakMap<object, string>;
}

type Json = Record<string, unknown>;

// Taken early: inside a context this method is removed before scripts run.
const { hasOwn } = Object;

export const cardLimits = { sections: 100, widgets: 100, items: 100, multiSelectDefault: 3 } as const;

export function validateCard(card: unknown, context: CardContext): string[] {
  const report: Report = { context, faults: [], required: new Set() };
  message('Card', card, 'card', report);
  // The limits only make sense on what has the right shape.
  if (report.faults.length === 0) checkCard(card as Json, report);
  return report.faults;
}

/**
 * Judges one message on its own, for builders that want to fail early. `sound` gains it when it is faultless; whoever
 * hands it in changes nothing that is in it any more.
 */
export function validateMessage(
  name: string,
  value: unknown,
  context: CardContext,
  sound: WeakMap<object, string> = new WeakMap(),
): string[] {
  const report: Report = { context, faults: [], required: new Set(), sound };
  message(name, value, name, report);
  if (report.faults.length === 0) sound.set(value as object, name);
  return report.faults;
}

/** Judges `{ renderActions, stateChanged }`. */
export function responseFaults(response: unknown, context: CardContext): string[] {
  const faults: string[] = [];
  if (!isObject(response)) return ['response: not an object'];
  unknownKeys(response, ['renderActions', 'stateChanged'], 'response', faults);
  const { stateChanged, renderActions } = response;
  if (stateChanged !== undefined && typeof stateChanged !== 'boolean')
    faults.push('response.stateChanged: not a boolean');
  if (renderActions === undefined) return faults;
  const action = isObject(renderActions) ? renderActions.action : undefined;
  if (!isObject(renderActions) || !isObject(action)) return [...faults, 'response.renderActions: no action'];
  unknownKeys(renderActions, ['action'], 'renderActions', faults);
  unknownKeys(action, ['navigations', 'notification', 'link'], 'renderActions.action', faults);
  const { navigations, notification, link } = action;
  if (navigations !== undefined) faults.push(...navigationFaults(navigations, context));
  if (
    notification !== undefined &&
    !(isObject(notification) && typeof notification.text === 'string' && notification.text)
  )
    faults.push('renderActions.action.notification: has no text');
  if (link !== undefined) faults.push(...validateMessage('OpenLink', link, context));
  return faults;
}

function navigationFaults(navigations: unknown, context: CardContext): string[] {
  if (!Array.isArray(navigations) || navigations.length === 0) return ['navigations: not a list of steps'];
  return navigations.flatMap((step: unknown, index) => {
    const at = `navigations[${index}]`;
    const [kind, ...more] = isObject(step) ? Object.keys(step) : [];
    if (kind === undefined || more.length > 0) return [`${at}: not exactly one step`];
    const value = (step as Json)[kind];
    if (kind === 'pushCard' || kind === 'updateCard') return validateCard(value, context);
    if (kind === 'pop' || kind === 'popToRoot') return value === true ? [] : [`${at}.${kind}: not true`];
    if (kind === 'popToCard') return typeof value === 'string' && value ? [] : [`${at}.popToCard: no name`];
    return [`${at}.${kind}: unknown step`];
  });
}

function message(name: string, value: unknown, path: string, report: Report): void {
  const shape = shapes[name];
  if (!shape) throw new Error(`No shape ${name}.`);
  if (!isObject(value)) {
    report.faults.push(`${path}: not an object`);
    return;
  }
  if (report.sound?.get(value) === name) return;
  for (const [key, inner] of Object.entries(value)) {
    // Not there once it is JSON.
    if (inner === undefined) continue;
    const kind = hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (kind === undefined) report.faults.push(`${path}.${key}: unknown field of ${name}`);
    else field(kind, inner, `${path}.${key}`, report);
  }
  groups(shape, value, path, report);
  rules[name]?.(value, path, report);
}

function groups(shape: Shape, value: Json, path: string, report: Report): void {
  const isSet = (key: string) => value[key] !== undefined && value[key] !== '';
  for (const key of shape.required ?? []) if (!isSet(key)) report.faults.push(`${path}.${key}: required`);
  for (const group of shape.oneOf ?? []) {
    const set = group.filter(isSet);
    if (set.length > 1) report.faults.push(`${path}: only one of ${set.join(', ')}`);
  }
  for (const group of shape.someOf ?? [])
    if (!group.some(isSet)) report.faults.push(`${path}: needs ${group.length > 3 ? 'content' : group.join(' or ')}`);
}

function field(kind: FieldKind, value: unknown, path: string, report: Report): void {
  const bad = fieldFault(kind, value, path, report);
  if (bad) report.faults.push(`${path}: ${bad}`);
}

function fieldFault(kind: FieldKind, value: unknown, path: string, report: Report): string | undefined {
  if (typeof kind === 'object') {
    if ('never' in kind) return `not in Gmail's sidebar: ${kind.never}`;
    if ('one' in kind) return kind.one.includes(value as string) ? undefined : `not one of ${kind.one.join(', ')}`;
    if ('message' in kind) {
      message(kind.message, value, path, report);
      return undefined;
    }
    if (!Array.isArray(value) || value.length === 0) return 'not a list with something in it';
    if ('texts' in kind) return value.every((one) => typeof one === 'string' && one) ? undefined : 'not texts';
    for (const [index, one] of value.entries()) message(kind.list, one, `${path}[${index}]`, report);
    return undefined;
  }
  return scalarFault(kind, value, report);
}

function scalarFault(kind: string, value: unknown, { context }: Report): string | undefined {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'not a boolean';
    case 'integer':
      return Number.isInteger(value) ? undefined : 'not an integer';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'not a number';
  }
  if (typeof value !== 'string') return 'not a text';
  if (kind === 'int64') return /^-?\d{1,19}$/.test(value) ? undefined : 'not an integer as text';
  if (kind === 'imageUrl')
    return /^(https:\/\/[^\s/]+|data:image\/(png|jpeg|gif);base64,[A-Za-z0-9+/=]+$)/.test(value)
      ? undefined
      : 'not an https address';
  if (kind === 'url') return linkFault(value, context);
  return undefined;
}

function linkFault(url: string, context: CardContext): string | undefined {
  if (/^(mailto|tel):\S+$/.test(url)) return undefined;
  if (!/^https:\/\/[^\s/]\S*$/.test(url)) return 'not an https, mailto or tel address';
  return context.openLinkUrlPrefixes.some((prefix) => isBelow(url, prefix))
    ? undefined
    : `matches no openLinkUrlPrefixes of the manifest: ${url}`;
}

/** A prefix ends where a part of the address does: "https://mail.example" does not let "https://mail.example.net/" pass. */
function isBelow(url: string, prefix: string): boolean {
  return url.startsWith(prefix) && (prefix.endsWith('/') || /^([/?#]|$)/.test(url.slice(prefix.length)));
}

/** Rules that need more than one field, by message. */
const rules: Record<string, (value: Json, path: string, report: Report) => void> = {
  Action: (action, path, { context, faults, required }) => {
    for (const name of listOf(action.requiredWidgets)) required.add(String(name));
    if (typeof action.function === 'string' && !context.functions.includes(action.function))
      faults.push(`${path}.function: ${action.function} is not a top-level function of the script`);
    const keys = listOf(action.parameters).map((parameter) => parameter.key);
    if (new Set(keys).size < keys.length) faults.push(`${path}.parameters: a key twice`);
  },
  Icon: (icon, path, { faults }) => {
    if (typeof icon.knownIcon === 'string' && !knownIcons.includes(icon.knownIcon))
      faults.push(`${path}.knownIcon: unknown icon ${icon.knownIcon}`);
  },
  Section: (section, path, { faults }) => {
    const widgets = listOf(section.widgets).length;
    if (widgets > cardLimits.widgets) faults.push(`${path}: ${widgets} widgets; a section takes at most 100`);
    const shown = section.uncollapsibleWidgetsCount;
    if (shown === undefined) return;
    if (section.collapsible !== true) faults.push(`${path}: uncollapsibleWidgetsCount without collapsible`);
    if ((shown as number) < 0 || (shown as number) > widgets)
      faults.push(`${path}.uncollapsibleWidgetsCount: out of range`);
  },
  CardFixedFooter: (footer, path, { faults }) => {
    const { primaryButton: primary, secondaryButton: secondary } = footer as Record<string, Json | undefined>;
    if (primary?.type !== 'FILLED') faults.push(`${path}.primaryButton: has to be FILLED`);
    if (secondary && (secondary.type ?? 'OUTLINED') !== 'OUTLINED')
      faults.push(`${path}.secondaryButton: has to be OUTLINED`);
    for (const [name, button] of Object.entries({ primary, secondary }))
      if (button && (button.icon !== undefined || button.text === undefined))
        faults.push(`${path}.${name}Button: not a text button`);
  },
  Button: (button, path, { faults }) => {
    const says = button.text ?? button.altText ?? (button.icon as Json | undefined)?.altText;
    if (!says) faults.push(`${path}.altText: required on a button without text`);
  },
  TextInput: (input, path, { faults }) => {
    if (input.initialSuggestions !== undefined && input.type === 'MULTIPLE_LINE')
      faults.push(`${path}: suggestions force a single line`);
    const limit = (input.validation as Json | undefined)?.characterLimit;
    if (typeof limit === 'number' && limit < 1) faults.push(`${path}.validation.characterLimit: not positive`);
  },
  SelectionInput: (input, path, { faults }) => {
    const items = listOf(input.items);
    const selected = items.filter((item) => item.selected === true).length;
    if (items.length > cardLimits.items) faults.push(`${path}.items: ${items.length}; at most 100 are allowed`);
    const single = input.type === 'RADIO_BUTTON' || input.type === 'DROPDOWN';
    if (single && selected > 1) faults.push(`${path}.items: ${selected} selected of one possible`);
    const most = (input.multiSelectMaxSelectedItems as number | undefined) ?? cardLimits.multiSelectDefault;
    if (most < 1) faults.push(`${path}.multiSelectMaxSelectedItems: at least 1`);
    if (input.type === 'MULTI_SELECT' && selected > most)
      faults.push(`${path}.items: ${selected} selected of ${most} possible`);
    if (input.type === 'MULTI_SELECT') return;
    if (input.multiSelectMaxSelectedItems !== undefined || input.multiSelectMinQueryLength !== undefined)
      faults.push(`${path}: multi-select settings on ${input.type}`);
    if (items.some((item) => item.startIconUri !== undefined || item.bottomText !== undefined))
      faults.push(`${path}.items: icons and bottom text are for MULTI_SELECT`);
  },
  Grid: (grid, path, { faults }) => {
    const columns = grid.columnCount as number | undefined;
    if (columns !== undefined && (columns < 1 || columns > 2))
      faults.push(`${path}.columnCount: the sidebar shows 1 or 2`);
  },
  Color: (color, path, { faults }) => {
    for (const [name, part] of Object.entries(color))
      if ((part as number) < 0 || (part as number) > 1) faults.push(`${path}.${name}: outside 0 to 1`);
  },
  MaterialIcon: (icon, path, { faults }) => {
    const { weight, grade } = icon as { weight?: number; grade?: number };
    if (weight !== undefined && ![100, 200, 300, 400, 500, 600, 700].includes(weight))
      faults.push(`${path}.weight: unknown`);
    if (grade !== undefined && ![-25, 0, 200].includes(grade)) faults.push(`${path}.grade: unknown`);
  },
};

/** What only a whole card can show. */
function checkCard(card: Json, { faults, required }: Report): void {
  const sections = listOf(card.sections);
  if (sections.length > cardLimits.sections) faults.push(`card: ${sections.length} sections; at most 100 are allowed`);
  const widgets = sections.flatMap((section) => listOf(section.widgets));
  if (widgets.length > cardLimits.widgets)
    faults.push(`card: ${widgets.length} widgets; those after the 100th are not shown`);
  if (sections.length === 0 && card.header === undefined) faults.push('card: empty');
  const names = widgets.map(inputName).filter((name) => name !== undefined);
  for (const name of new Set(names))
    if (names.filter((other) => other === name).length > 1) faults.push(`card: two inputs are named ${name}`);
  for (const name of required)
    if (!names.includes(name)) faults.push(`card: an action requires the input ${name}, which is not on the card`);
}

function inputName(widget: Json): string | undefined {
  const decorated = widget.decoratedText as Json | undefined;
  const input = widget.textInput ?? widget.selectionInput ?? widget.dateTimePicker ?? decorated?.switchControl;
  return (input as { name?: string } | undefined)?.name;
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function unknownKeys(value: Json, known: readonly string[], path: string, faults: string[]): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) faults.push(`${path}.${key}: unknown field`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
