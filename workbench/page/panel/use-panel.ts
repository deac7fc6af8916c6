/** What the side panel holds and does: runs the add-on as Gmail would, and keeps the stack of its cards. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardContext } from '../../../emulators/apps-script/cards/validate';
import type { Answer, Ask, Report, State } from '../../server/wire';
import type { Api } from '../api';
import { fieldsOf } from '../card/parse';
import type { Action } from '../card/types';
import { formInputs, missingFields, type Values } from './form';
import { navigate, parseResponse, type Response, type Shown, type Stack } from './stack';

export interface Panel {
  stack: Stack;
  busy: boolean;
  /** Shown for a while at the bottom, as Gmail does. */
  notice: string | null;
  /** Why there is no card. */
  failure: string | null;
  back(): void;
  home(): void;
  run(action: Action, extra?: Record<string, string>): void;
  /** An action of the manifest, offered on every card. */
  runUniversal(functionName: string): void;
  set(name: string, value: readonly string[]): void;
  suggest(action: Action): Promise<string[]>;
  dismiss(): void;
  /** Whether the card on top asks who is looking. */
  asksWho: boolean;
}

export interface PanelOptions {
  api: Api;
  state: State;
  /** The conversation and message that are open; null on the homepage. */
  open: { thread: string; message: string } | null;
  /** Who sits here. */
  person: string;
  /** Gmail's language: a card is drawn anew in another. */
  language: string;
  /** Whether the workbench answers the add-on's question who is looking, by the seat. */
  answers: boolean;
  /** Somebody else was chosen in the card itself: they sit here now. */
  sit(person: string): void;
  on: boolean;
  report(report: Report): void;
  follow(url: string): void;
}

/** The name of the field in which an add-on asks who is looking. */
const personField = 'by';

export function usePanel(options: PanelOptions): Panel {
  const { api, state, open, person, language, answers, sit, on, report, follow } = options;
  const [stack, setStack] = useState<Stack>([]);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef({ stack, open });
  latest.current = { stack, open };
  /** What is chosen counts at once: the action it starts runs before the page is drawn anew. */
  const change = (how: (now: Stack) => Stack) => {
    latest.current.stack = how(latest.current.stack);
    setStack(latest.current.stack);
  };
  /** Who was chosen in a card: the seat follows, and the card stays. */
  const chosen = useRef<string | null>(null);
  /** Answers of a screen that is no longer there are dropped. */
  const turn = useRef(0);
  const context: CardContext = {
    functions: state.addon.functions,
    openLinkUrlPrefixes: state.addon.openLinkUrlPrefixes,
  };

  const ask = useCallback(
    async (what: Ask): Promise<Response | null> => {
      const mine = ++turn.current;
      setBusy(true);
      try {
        const answer: Answer = await api.addon(what);
        report(answer.report);
        if (mine !== turn.current) return null;
        if (!answer.ok) throw new Error(answer.error);
        return parseResponse(answer.value, context);
      } catch (thrown) {
        if (mine === turn.current) setFailure(thrown instanceof Error ? thrown.message : String(thrown));
        return null;
      } finally {
        if (mine === turn.current) setBusy(false);
      }
    },
    [api, state.addon, report],
  );

  const apply = (response: Response, base: Stack, persist = false) => {
    setFailure(null);
    if (response.navigations.length > 0) change(() => navigate(base, response.navigations, persist));
    if (response.notification) setNotice(response.notification);
    if (response.link) follow(response.link);
  };

  const start = useCallback(async () => {
    const { open: at } = latest.current;
    setFailure(null);
    // What was on screen belongs to another place or person: nobody may answer its questions any more.
    latest.current.stack = [];
    setNotice(null);
    setStack([]);
    const response = await ask(at ? { run: 'open', ...at } : { run: 'home' });
    if (response) apply(response, []);
  }, [ask]);

  // Gmail runs the trigger of what is open; whoever sits down afresh sees it afresh.
  useEffect(() => {
    const isChosen = chosen.current === person;
    chosen.current = null;
    if (on && !isChosen) void start();
  }, [on, open?.thread, open?.message, person, language]);

  const runWith = async (action: Action, values: Values, extra: Record<string, string> = {}) => {
    const top = latest.current.stack.at(-1);
    if (!top) return;
    const missing = missingFields(top.card, values, action);
    if (missing.length > 0) return setNotice(`Fill in: ${missing.join(', ')}.`);
    const parameters = Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value ?? '']));
    const response = await ask({
      run: 'action',
      function: action.function,
      parameters: { ...parameters, ...extra },
      formInputs: formInputs(top.card, values),
      ...(latest.current.open ? { open: latest.current.open } : {}),
    });
    if (response) apply(response, latest.current.stack, action.persistValues);
  };

  const runUniversal = async (name: string) => {
    const here = latest.current.open;
    const response = await ask({
      ...{ run: 'universal', function: name, parameters: {}, formInputs: {} },
      ...(here ? { open: here } : {}),
    });
    if (response) apply(response, latest.current.stack);
  };

  /** Beside what is on screen: it takes no turn, and a failure only leaves the list empty. */
  const suggestionsOf = async (action: Action, { card, values }: Shown): Promise<string[]> => {
    const parameters = Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value ?? '']));
    const asked = { function: action.function, parameters, formInputs: formInputs(card, values) };
    const answer = await api.addon({ run: 'suggestions', ...asked }).catch(() => null);
    if (answer === null) return [];
    report(answer.report);
    const { autoComplete } = ((answer.ok && answer.value) || {}) as { autoComplete?: { items?: { text: string }[] } };
    return (autoComplete?.items ?? []).map((item) => item.text);
  };

  // The add-on asks who is looking; the seat answers, which the panel says.
  const top = stack.at(-1);
  const asked = top && fieldsOf(top.card).find(({ name }) => name === personField);
  useEffect(() => {
    if (
      !answers ||
      !top ||
      latest.current.stack.at(-1) !== top ||
      asked?.kind !== 'selection' ||
      top.values[personField]?.[0] === person
    )
      return;
    if (!asked.field.items.some(({ value }) => value === person)) return;
    const values = { ...top.values, [personField]: [person] };
    change((now) => now.map((one) => (one.id === top.id ? { ...one, values } : one)));
    if (asked.field.onChangeAction) void runWith(asked.field.onChangeAction, values);
  }, [top?.id, top?.card, person, answers]);

  return {
    stack,
    busy,
    notice,
    failure,
    back: () => change((now) => (now.length > 1 ? now.slice(0, -1) : now)),
    home: () => void start(),
    run: (action, extra) => {
      const now = latest.current.stack.at(-1);
      if (now && !busy) void runWith(action, now.values, extra);
    },
    set: (name, value) => {
      change((now) =>
        now.map((one, at) => (at === now.length - 1 ? { ...one, values: { ...one.values, [name]: value } } : one)),
      );
      if (name !== personField || value[0] === undefined || value[0] === person) return;
      if (answers) chosen.current = value[0];
      if (answers) sit(value[0]);
    },
    runUniversal: (name) => {
      if (!busy) void runUniversal(name);
    },
    suggest: async (action) => (top ? suggestionsOf(action, top) : []),
    dismiss: () => setNotice(null),
    asksWho: asked?.kind === 'selection',
  };
}
