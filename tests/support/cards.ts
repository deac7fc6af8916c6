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
