import type { Failure } from '../../src/words/errors';
import type { CommandData, Outcome } from '../../src/words/inbox';
import type { Intent, View } from '../../src/words/screen';
import type { Drafts } from './drafts';
import { readFields } from './fields';
import { answered, type Navigation, nextNotice } from './navigation';
import { bulkKey, screenKey, topOf } from './state';
import type { Store } from './store';

export type BulkIntent = Extract<Intent, { to: 'bulk' }>;

export interface BulkParts {
  store: Store;
  drafts: Drafts;
  navigation: Pick<Navigation, 'pushView'>;
  ask(command: CommandData): Promise<Outcome>;
  /** Shows what went wrong. */
  tell(failure: Failure): Promise<void>;
  working(key: string, button: string, work: () => Promise<Outcome>): Promise<Outcome>;
}

export function createBulk({ store, drafts, navigation, ask, tell, working }: BulkParts) {
  let stopping = false;

  return async function bulk(intent: BulkIntent, button: string): Promise<void> {
    if (store.get().busy.has(bulkKey)) {
      stopping ||= intent.command.stop !== undefined;
      return;
    }
    stopping = false;
    const top = topOf(store.get());
    const key = top ? screenKey(top) : '';
    const { typed, command } = top?.view ? readFields(top.view, intent.with ?? [], key, drafts) : noFields;
    let screen = top?.place.at === 'bulk' ? top.id : null;

    function show(view: View): void {
      if (screen === null) screen = navigation.pushView({ at: 'bulk' }, view);
      else store.patch(screen, { view, problem: null });
    }

    const last = await working(bulkKey, button, async () => {
      let outcome = await answered(() => ask({ ...intent.command, ...command } as CommandData));
      if (outcome.ok) drafts.sent(key, typed);
      while (outcome.ok) {
        const { view } = outcome;
        show(view);
        const next = followed(view, stopping);
        if (next === null) break;
        outcome = await answered(() => ask(next));
      }
      return outcome;
    });
    if (!last.ok) await tell(last.error);
    else if (last.view.notice) store.set({ notice: { id: nextNotice(store), ...last.view.notice } });
  };
}

const noFields: ReturnType<typeof readFields> = { typed: {}, command: {} };

/** What to ask next; null if it is finished, or paused for a reason the person has to know. */
function followed({ unfinished, notice, footer }: View, stopping: boolean): CommandData | null {
  const button = stopping ? footer?.secondary : footer?.primary;
  if (!unfinished || (notice && !stopping) || button?.intent.to !== 'bulk') return null;
  return button.intent.command as CommandData;
}
