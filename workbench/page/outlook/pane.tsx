/** The add-in's pane beside the message, in the Office host and under Microsoft's own office.js. */
import { useEffect, useRef } from 'preact/hooks';
import {
  createOfficeHost,
  type OfficeHost,
  remoteMailbox,
  type SelectedRow,
  type Shown,
} from '../../../emulators/office';
import type { OutlookConversation } from '../../server/outlook/wire';
import type { Language } from '../bar/toolbar';
import { pane, type Seat, settingsFor } from './addin';
import { outlookApi as api } from './api';

export interface OfficePaneProps {
  /** Somebody else sits here: the pane stays as its person left it. */
  away: boolean;
  /** Who is signed in. */
  seat: Seat;
  timeZone: string;
  language: Language;
  /** Null: no message is open. Undefined: the one that is opened is still on its way. */
  conversation: OutlookConversation | null | undefined;
  /** What is selected in the list; null while nobody knows yet. */
  rows: readonly SelectedRow[] | null;
  /** The answer to it that is being written. */
  answering: string | null;
  /** Rises when the pane has to be loaded anew. */
  load: number;
  /** The pane asked for a message. */
  showItem(item: string): void;
}

export function OfficePane({ away, ...given }: OfficePaneProps) {
  const latest = useRef(given);
  if (!away) latest.current = given;
  const { seat, timeZone, language, conversation, rows, answering, load, showItem } = latest.current;
  const container = useRef<HTMLDivElement>(null);
  const host = useRef<OfficeHost | null>(null);
  /** What the pane was told last. */
  const told = useRef<Told | null>(null);
  const asked = useRef(showItem);
  asked.current = showItem;

  useEffect(() => {
    const opened = createOfficeHost({
      container: container.current!,
      mailbox: remoteMailbox((call) => api.office(seat.address, call)),
      addIn: pane(),
      settings: settingsFor(seat, language, timeZone),
      onShow: (shown) => {
        const item = itemIn(shown);
        if (item !== null) asked.current(item);
      },
      // The library keeps Tab inside the pane and says when somebody wants to leave it.
      onNotice: (notice) => {
        if (notice === 'tab-out' || notice === 'tab-out-back') neighbour(container.current!, notice)?.focus();
      },
    });
    host.current = opened;
    void opened.select(itemOf(conversation, answering), 'event', selectedRows(rows, answering));
    told.current = toldOf(conversation, answering);
    opened.open();
    return () => opened.dispose();
  }, [seat.address, load, language]);

  useEffect(() => {
    const opened = host.current;
    if (!opened || conversation === undefined || rows === null) return;
    const item = itemOf(conversation, answering);
    const before = told.current;
    const now = toldOf(conversation, answering);
    told.current = now;
    // Outlook tells a pane nothing when mail arrives in the open conversation: whoever looks loads it anew.
    // Beside an answer it stays as it is, so that what happens meanwhile is asked about at sending.
    const grown = now?.answering === null && before?.thread === now.thread && before.newest !== now.newest;
    // A pane beside a message being read is another one than beside a message being written.
    const afresh = grown || (before?.answering ?? null) !== answering;
    void opened.select(
      item,
      afresh ? 'reload' : item === opened.selected() ? 'nothing' : 'event',
      selectedRows(rows, answering),
    );
  }, [conversation, rows, answering]);

  return <div class="office-pane" hidden={away} ref={container} />;
}

/** The control before or after the pane; after the last one comes the first. */
function neighbour(pane: HTMLElement, way: 'tab-out' | 'tab-out-back'): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')];
  const stops = all.filter((stop) => stop.checkVisibility());
  const isAfter = (stop: HTMLElement) => (pane.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (way === 'tab-out') return stops.find(isAfter) ?? stops[0];
  return stops.filter((stop) => !isAfter(stop)).at(-1);
}

interface Told {
  thread: number;
  newest: string;
  answering: string | null;
}

const toldOf = (conversation: OutlookConversation | null | undefined, answering: string | null): Told | null =>
  conversation ? { thread: conversation.thread, newest: conversation.messages[0]?.id ?? '', answering } : null;

/** Beside an answer the selection is the answer. */
const selectedRows = (rows: readonly SelectedRow[] | null, answering: string | null) =>
  answering === null ? (rows ?? undefined) : undefined;

/** What the host opens: the newest message, or the answer to it. */
function itemOf(conversation: OutlookConversation | null | undefined, answering: string | null): string | null {
  if (!conversation) return null;
  return answering ?? conversation.item;
}

function itemIn({ form, params }: Shown): string | null {
  if (form !== 'message' || params === null || typeof params !== 'object' || Array.isArray(params)) return null;
  return typeof params.itemId === 'string' ? params.itemId : null;
}
