/** What a person reads on a card, taken out of its JSON. */
import type { Execution } from '../../emulators/apps-script';

interface Action {
  navigations?: Record<string, unknown>[];
  notification?: { text: string };
}

const action = ({ result }: Execution): Action =>
  (result?.renderActions as { action?: Action } | undefined)?.action ?? {};

/** The card an execution shows: a trigger's, or the one it navigates to. */
export function cardOf(execution: Execution): unknown {
  if (!execution.ok) throw new Error(`${execution.function} failed: ${execution.error?.message ?? 'no reason'}`);
  const [navigation] = action(execution).navigations ?? [];
  return execution.result?.cards?.[0] ?? Object.values(navigation ?? {})[0];
}

export const notificationOf = (execution: Execution): string => action(execution).notification?.text ?? '';

/** Whether the card on screen stayed as it was. */
export const stayed = (execution: Execution): boolean => execution.ok && action(execution).navigations === undefined;

export interface CardAction {
  function: string;
  parameters: { key: string; value: string }[];
}

/** Every action on the card, by the text it stands under. */
export function actionsOf(execution: Execution): { label: string; action: CardAction }[] {
  const found: { label: string; action: CardAction }[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { text, onClick } = value as { text?: string; onClick?: { action?: CardAction } };
    if (onClick?.action) found.push({ label: text ?? '', action: onClick.action });
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(cardOf(execution));
  return found;
}

/** The first action under this text. */
export function actionUnder(execution: Execution, label: string): CardAction {
  const found = actionsOf(execution).find((one) => one.label === label);
  if (!found) throw new Error(`the card has no ${label}`);
  return found.action;
}

export const parametersOf = ({ parameters }: CardAction): Record<string, string> =>
  Object.fromEntries(parameters.map(({ key, value }) => [key, value]));

/** The command behind a button of the card, wherever it stands. */
export const commandBehind = (execution: Execution, label: string): Record<string, string> =>
  JSON.parse(parametersOf(actionUnder(execution, label)).command!) as Record<string, string>;

/** Every text on the card in reading order, markup and all. */
export function textsOf(execution: Execution): string[] {
  const texts: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (typeof value === 'object' && value !== null) {
      if (key === 'action' || key === 'onChangeAction' || key === 'startIcon') return;
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    } else if (
      typeof value === 'string' &&
      ['text', 'title', 'topLabel', 'bottomLabel', 'header', 'label'].includes(key)
    )
      texts.push(value);
  };
  visit(cardOf(execution), '');
  return texts;
}

export const readable = (execution: Execution): string => textsOf(execution).join('\n');

/** The texts Google's clients read as HTML: paragraphs and the main line of decorated text. */
export function htmlOf(execution: Execution): string {
  const texts: string[] = [];
  const visit = (value: unknown, parent: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, parent);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, name === 'text' ? `${parent}.text` : name);
    } else if (parent === 'textParagraph.text' || parent === 'decoratedText.text') texts.push(String(value));
  };
  visit(cardOf(execution), '');
  return texts.join('\n');
}
