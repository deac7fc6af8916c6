/** An inbox whose code comes after the pane's: the pane shows that it is there while the rest is on its way. */

import { failed } from '../src/hosting/outcome';
import { DocketError, type Failure } from '../src/words/errors';
import type { Outcome } from '../src/words/inbox';
import type { View } from '../src/words/screen';
import type { PaneInbox, SettingUp } from './inbox';

/**
 * `load` is begun at once, and again by the next question where it failed. What `setUp` gives is shown wherever a question finds
 * that Docket has not been set up, and with what is wrong where a configuration was given that cannot be used.
 */
export function lazyInbox(
  load: () => Promise<SettingUp & Partial<PaneInbox>>,
  setUp: (tried?: Tried) => Promise<View>,
): PaneInbox {
  let loading: ReturnType<typeof load> | null = null;
  let languages: PaneInbox['languages'] = () => [];

  function loaded(): ReturnType<typeof load> {
    loading ??= load().then(
      (inbox) => {
        languages = () => inbox.languages?.() ?? [];
        return inbox;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }
  loaded().catch(() => undefined);

  async function ask(question: (inbox: SettingUp) => Promise<Outcome>): Promise<Outcome> {
    let inbox: SettingUp;
    try {
      inbox = await loaded();
    } catch {
      return failed(notLoaded());
    }
    const outcome = await question(inbox);
    return !outcome.ok && outcome.error.code === 'not-set-up' ? { ok: true, view: await setUp() } : outcome;
  }

  /** What is wrong stands on the page, above the text that has to be mended. */
  async function setUpWith(text = ''): Promise<Outcome> {
    let failure: Failure | null = null;
    const outcome = await ask(async (inbox) => {
      const given = await inbox.setUp(text);
      if (!given.ok && unusable.includes(given.error.code)) failure = given.error;
      return given;
    });
    return failure === null ? outcome : { ok: true, view: await setUp({ text, failure }) };
  }

  return {
    languages: () => languages(),
    open: (conversation, options) => ask((inbox) => inbox.open(conversation, options)),
    act: (conversation, command) => ask((inbox) => inbox.act(conversation, command)),
    board: (query) => ask((inbox) => inbox.board(query)),
    bulk: (command) => ask((inbox) => inbox.bulk(command)),
    settings: (language) => ask((inbox) => inbox.settings(language)),
    setUp: setUpWith,
    sweep: async (options) => (await loaded()).sweep?.(options),
    itemIn: async (conversation) => (await (await loaded()).itemIn?.(conversation)) ?? null,
  };
}

/** Failures of what was given, not of the giving. */
const unusable: readonly string[] = ['not-set-up', 'config-invalid', 'unknown-zone'];

/** A configuration that was given, and why it cannot be used. */
export interface Tried {
  text: string;
  failure: Failure;
}

const notLoaded = (): DocketError => new DocketError('not-loaded');
