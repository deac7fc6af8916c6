/** What the Outlook side shows and does: folder, list, open conversation, and the toolbar's buttons on this side. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SelectedRow } from '../../../emulators/office';
import type { OutlookConversation, OutlookPage, OutlookState } from '../../server/outlook/wire';
import type { ClockStep, Person } from '../../server/wire';
import type { Language } from '../bar/toolbar';
import type { Seat } from './addin';
import { outlookApi as api, followOutlook } from './api';
import { type Drafts, useDrafts } from './use-drafts';
import { type Marked, useMarked } from './use-marked';

export interface OutlookOptions {
  /** Whether this side is shown; until it is, nothing is asked. */
  on: boolean;
  /** The one message a window was opened for; null: there is a list. */
  item: string | null;
  person: Person;
  /** Whether the add-in is there. */
  addon: boolean;
  language: Language;
  said(thrown: unknown): void;
}

export interface OutlookView {
  /** Null while the mailbox is being filled. */
  state: OutlookState | null;
  box: string;
  search: string;
  page: OutlookPage;
  open: number | null;
  /** The open conversation once it has come. */
  conversation: OutlookConversation | null;
  /** Who sits here; null: somebody without an account. */
  seat: Seat | null;
  drafts: Drafts;
  marked: Marked;
  /** What the add-in is told of the selection; null while it is on its way. */
  rows: readonly SelectedRow[] | null;
  /** Rises when the pane has to be loaded anew. */
  load: number;
  go(box: string): void;
  find(words: string): void;
  turn(from: number): void;
  show(thread: number | null): void;
  /** A new mail, or an answer in the open conversation. */
  customer(answer: boolean): Promise<void>;
  step(step: ClockStep): Promise<void>;
  reset(): Promise<void>;
}

const nothing: OutlookPage = { lines: [], total: 0, from: 0 };

export function useOutlook({ on, item, person, addon, language, said }: OutlookOptions): OutlookView {
  const [state, setState] = useState<OutlookState | null>(null);
  const [where, setWhere] = useState({ box: 'inbox', search: '', from: 0 });
  const [page, setPage] = useState(nothing);
  const [open, setOpen] = useState<number | null>(null);
  const [conversation, setConversation] = useState<OutlookConversation | null>(null);
  const [load, setLoad] = useState(0);

  const refresh = useCallback(() => api.state().then(setState, said), []);
  useEffect(() => {
    if (!on) return undefined;
    const stop = followOutlook(() => void refresh());
    const timer = setInterval(refresh, 30_000);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [on]);
  const head = state && `${state.epoch} ${state.head}`;
  useEffect(() => {
    if (head !== null) void api.list(where.box, where.search, where.from).then(setPage, said);
  }, [where, head]);
  useEffect(() => {
    if (open === null) return setConversation(null);
    void api.conversation(open).then(setConversation, () => setConversation(null));
  }, [open, head]);

  const show = (thread: number | null) => {
    setOpen(thread);
    if (thread !== null) void api.markRead(thread).catch(said);
  };
  useEffect(() => {
    if (on && item !== null) void api.threadOf(item).then(({ thread }) => show(thread), said);
  }, [on, item]);
  const listed = page.lines.map(({ thread }) => thread);
  const marked = useMarked({ listed, open, show });
  const selected = marked.threads.length > 0 ? marked.threads : open === null ? [] : [open];
  const [told, setTold] = useState<{ of: string; rows: readonly SelectedRow[] } | null>(null);
  const wanted = `${where.box} ${selected.join(' ')}`;
  useEffect(() => {
    if (selected.length === 0) return setTold({ of: wanted, rows: [] });
    void api.rows(selected, where.box).then((rows) => setTold({ of: wanted, rows }), said);
  }, [wanted, head]);
  const look = (to: typeof where) => {
    setWhere(to);
    marked.clear();
    show(null);
  };
  const here = conversation?.thread === open ? conversation : null;
  const address = state?.addresses[person.handle];
  const seat = address === undefined ? null : { handle: person.handle, name: person.name, address };
  const drafts = useDrafts({ seat, conversation: here, addon, language, timeZone: state?.timeZone ?? 'UTC' });
  return {
    state,
    box: where.search === '' ? where.box : '',
    search: where.search,
    page,
    open,
    conversation: here,
    seat,
    drafts,
    marked,
    rows: told?.of === wanted ? told.rows : null,
    load,
    go: (box) => look({ box, search: '', from: 0 }),
    find: (search) => look({ ...where, search, from: 0 }),
    turn(from) {
      marked.clear();
      setWhere({ ...where, from });
    },
    show,
    async customer(answer) {
      if (answer && open !== null) await api.customer(open);
      if (answer) return;
      await api.customer();
      look({ box: 'inbox', search: '', from: 0 });
    },
    async step(step) {
      await api.clock(step);
      await refresh();
      // An open pane reckons with the time it was told when it was loaded.
      setLoad((n) => n + 1);
    },
    async reset() {
      show(null);
      marked.clear();
      drafts.discardAll();
      await api.reset();
      // What the add-in remembered is of days that have not been.
      localStorage.clear();
      await refresh();
      setLoad((n) => n + 1);
    },
  };
}
