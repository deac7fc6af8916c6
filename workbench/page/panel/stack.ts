/** The side panel's stack of cards, and what an add-on's answer does to it. Pure. */
import { type CardContext, responseFaults } from '../../../emulators/apps-script/cards/validate';
import { parseCard } from '../card/parse';
import type { Card } from '../card/types';
import { declaredValues, type Values, valuesAfterUpdate } from './form';

export interface Shown {
  /** New for every card that is pushed, the same across updates: keeps focus and unfolded sections. */
  id: number;
  card: Card;
  values: Values;
}

/** Bottom first. */
export type Stack = readonly Shown[];

type Navigation =
  | { pushCard: Card }
  | { updateCard: Card }
  | { pop: true }
  | { popToRoot: true }
  | { popToCard: string };

/** An add-on's answer, understood. */
export interface Response {
  navigations: Navigation[];
  notification: string | null;
  link: string | null;
  stateChanged: boolean;
}

interface RawResult {
  cards?: unknown[];
  renderActions?: { action: { navigations?: Navigation[]; notification?: { text: string }; link?: { url: string } } };
  stateChanged?: boolean;
}

/**
 * Understands what a trigger (`{ cards }`) or a callback (`{ renderActions, stateChanged }`) gave back. Throws an Error
 * that says what is wrong.
 */
export function parseResponse(value: unknown, context: CardContext): Response {
  const { cards, ...response } = (value ?? {}) as RawResult;
  if (cards) {
    const navigations = cards.map((card) => ({ pushCard: parseCard(card, context) }));
    return { navigations, notification: null, link: null, stateChanged: false };
  }
  const faults = responseFaults(response, context);
  if (faults.length > 0) throw new Error(`The add-on's answer is wrong.\n${faults.join('\n')}`);
  const { navigations = [], notification, link } = response.renderActions?.action ?? {};
  return {
    navigations,
    notification: notification?.text ?? null,
    link: link?.url ?? null,
    stateChanged: response.stateChanged === true,
  };
}

let lastId = 0;

export function shown(card: Card): Shown {
  lastId += 1;
  return { id: lastId, card, values: declaredValues(card) };
}

/** `persist`: whether the action that led here keeps what was typed. */
export function navigate(stack: Stack, navigations: readonly Navigation[], persist = false): Stack {
  return navigations.reduce((now, one) => step(now, one, persist), stack);
}

function step(stack: Stack, to: Navigation, persist: boolean): Stack {
  if ('pushCard' in to) return [...stack, shown(to.pushCard)];
  if ('updateCard' in to) return update(stack, to.updateCard, persist);
  if ('popToRoot' in to) return stack.slice(0, 1);
  // The root stays: a panel without a card would leave the person nowhere.
  if ('pop' in to) return stack.length > 1 ? stack.slice(0, -1) : stack;
  const at = stack.map((one) => one.card.name).lastIndexOf(to.popToCard);
  return at === -1 ? stack : stack.slice(0, at + 1);
}

function update(stack: Stack, card: Card, persist: boolean): Stack {
  const top = stack[stack.length - 1];
  if (top === undefined) return [shown(card)];
  return [...stack.slice(0, -1), { ...top, card, values: valuesAfterUpdate(card, top.values, persist) }];
}
