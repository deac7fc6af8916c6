/** An inbox whose answers a test gives when it wants to, and screens over it with a clock of the test's own. */
import { createScreens, type Screens, type ScreensOptions } from '../../../pane/state/screens';
import type { Failure } from '../../../src/words/errors';
import type { CommandData, Outcome } from '../../../src/words/inbox';
import type { Button, View } from '../../../src/words/screen';

export interface Question {
  /** `open c1`, `act c1 take`, `board mine`. */
  text: string;
  command?: CommandData;
  answer(outcome: Outcome): Promise<void>;
  fails(code?: Failure['code']): Promise<void>;
  throws(error: unknown): Promise<void>;
}

export interface FakePane {
  screens: Screens;
  questions: Question[];
  /** The newest question, which has to be this one. */
  last(text: string): Question;
  opened: string[];
  chosen: string[];
  /** Lets time pass for `later`. */
  passes(ms: number): void;
  titles(): (string | null)[];
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};

export function fakePane(options: Partial<ScreensOptions> = {}): FakePane {
  const questions: Question[] = [];
  const opened: string[] = [];
  const chosen: string[] = [];
  let timers: { at: number; run: () => void }[] = [];
  let now = 0;

  const ask = (text: string, command?: CommandData): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      questions.push({
        text,
        ...(command ? { command } : {}),
        answer(outcome) {
          resolve(outcome);
          return turns();
        },
        fails(code = 'busy') {
          resolve({ ok: false, error: { code, data: {} } as Failure });
          return turns();
        },
        throws(error) {
          reject(error);
          return turns();
        },
      });
    });

  const screens = createScreens({
    inbox: {
      open: (conversation, { screen = '', asOf = '' } = {}) =>
        ask(['open', conversation, screen, asOf].filter(Boolean).join(' ')),
      act: (conversation, command) => ask(`act ${conversation} ${command.do}`, command),
      board: ({ list, of }) => ask(['board', list, of].filter(Boolean).join(' ')),
      bulk: (command) => ask(`bulk ${command.do}`, command),
      setUp: (configuration = 'again') => ask(`setUp ${configuration}`),
      settings: (language = '') => ask(`settings ${language}`.trim()),
    },
    lists: true,
    inWords: async ({ code }) => ({ code, message: `It is ${code}.`, advice: 'Try again.' }),
    openInMail: async (conversation) => {
      opened.push(conversation);
      return null;
    },
    choosePerson: (handle) => chosen.push(handle),
    later(run, ms) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    ...options,
  });

  return {
    screens,
    questions,
    last(text) {
      const question = questions[questions.length - 1];
      if (question?.text !== text) throw new Error(`The newest question is “${question?.text}”, not “${text}”.`);
      return question;
    },
    opened,
    chosen,
    passes(ms) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
    titles: () => screens.state().stack.map(({ view }) => view?.title ?? null),
  };
}

export const actButton = (conversation: string, verb: string, fields?: string[]): Button => ({
  label: verb,
  intent: { to: 'act', conversation, command: { do: verb }, ...(fields ? { with: fields } : {}) },
});

/** A conversation with a note to write, a date, tags, and an own step to undo. */
export function conversationView(conversation: string, change: Partial<View> = {}): View {
  return {
    screen: 'conversation',
    title: `About ${conversation}`,
    conversation,
    sections: [
      {
        id: 'note',
        rows: [
          { row: 'input', field: 'text', label: 'Note', lines: 'many', limit: 100 },
          { row: 'moment', field: 'moment', label: 'When' },
          {
            row: 'choice',
            field: 'tags',
            label: 'Tags',
            kind: 'checks',
            options: [
              { value: 'billing', label: 'billing', chosen: true },
              { value: 'press', label: 'press', chosen: false },
            ],
          },
          { row: 'buttons', buttons: [actButton(conversation, 'note', ['text', 'moment', 'tags'])] },
          { row: 'fact', label: 'Undo', text: 'Your last step', button: actButton(conversation, 'undo') },
        ],
      },
    ],
    ...change,
  };
}

export const shown = (conversation: string, change: Partial<View> = {}): Outcome => ({
  ok: true,
  view: conversationView(conversation, change),
});

export const listed = (title: string): Outcome => ({ ok: true, view: { screen: 'list', title, sections: [] } });

export const done = (text: string): Partial<View> => ({ notice: { text, tone: 'done' }, plan: ['one mark'] });
