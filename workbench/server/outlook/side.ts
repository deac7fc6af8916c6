/** The Outlook side of the workbench: what the page asks for, on one world that is filled when it is first needed. */

import { type GraphRequest, type GraphResponse, mailOf, restForm } from '../../../emulators/graph';
import { answerMailboxCall, type MailboxCall, type MailboxReply } from '../../../emulators/office/remote-mailbox';
import type { SelectedRow } from '../../../emulators/office/types';
import type { ClockStep } from '../wire';
import { clear } from './kept';
import { officeMailbox } from './port';
import { conversationOf, foldersOf, listOf, rowOf } from './reading';
import { reportsOf, type ToldPlan } from './reports';
import { tokenFor } from './tenant';
import type { OutlookConversation, OutlookPage, OutlookState, SignedIn } from './wire';
import { type OutlookOptions, openWorld, type World } from './world';
import { customerAnswers, customerWrites, memberReplies } from './writing';

export interface OutlookSide {
  state(): Promise<OutlookState>;
  list(query: { box: string; search: string; from: number }): Promise<OutlookPage>;
  conversation(thread: number): Promise<OutlookConversation | null>;
  /** What Outlook tells an add-in of conversations selected in this list. */
  rows(threads: readonly number[], box: string): Promise<SelectedRow[]>;
  /** The HTML part of a mail; null where there is none. */
  html(message: number): Promise<string | null>;
  markRead(thread: number): Promise<void>;
  /** The conversation an item of Outlook's lies in. */
  threadOf(item: string): Promise<number | null>;
  /** Null: nobody of that address can sign in. */
  signIn(address: string): Promise<SignedIn | null>;
  graph(request: GraphRequest): Promise<GraphResponse>;
  office(address: string, call: MailboxCall): Promise<MailboxReply>;
  /** A person's pane tells what it wrote. */
  planned(address: string, plan: readonly string[]): Promise<void>;
  customer(thread: number | undefined): Promise<number | null>;
  reply(thread: number, text: string, by: string): Promise<number | null>;
  clock(step: ClockStep): Promise<void>;
  reset(): Promise<void>;
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** So that the drawer learns of a step once and as a whole. */
const tellAfterMs = 400;
const rowsKept = 2000;
const plansKept = 50;

/** The ledger of a workbench that is left open must not grow for ever. */
function forget(rows: unknown[]): void {
  if (rows.length > rowsKept) rows.splice(0, rows.length - rowsKept / 2);
}

export function createOutlookSide(options: OutlookOptions): OutlookSide {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let opened: Promise<World> | null = null;
  let epoch = 0;
  let plans: ToldPlan[] = [];
  let timer: NodeJS.Timeout | undefined;

  function opening(before: Promise<unknown> = Promise.resolve()): Promise<World> {
    const started = before.then(async () => {
      const one = await openWorld(options);
      one.mailbox.onChange(tell);
      return one;
    });
    opened = started;
    started.catch(() => {
      // The next one who asks tries again.
      if (opened === started) opened = null;
    });
    return started;
  }

  /** Living through the sample takes some seconds, which who only looks at Gmail need not wait for. */
  const world = (): Promise<World> => opened ?? opening();

  async function wiped(before: Promise<World> | null): Promise<void> {
    await (await before?.catch(() => null))?.close();
    await clear(options.folder);
  }

  const written = async (work: (one: World) => Promise<number | null>) => {
    const one = await world();
    const thread = await work(one);
    await one.save();
    return thread;
  };
  /** Customers take turns. */
  const customer = (thread: number | undefined) =>
    written(async (one) => {
      const conversation = await (thread === undefined ? customerWrites(one) : customerAnswers(one, thread));
      one.turn += 1;
      return conversation;
    });

  return {
    async state() {
      const { mailbox, graph, clock, seats, warnings } = await world();
      return {
        account: mailbox.address,
        now: clock.now(),
        timeZone: options.team.timeZone,
        addresses: Object.fromEntries(seats.map(({ handle, address }) => [handle, address])),
        folders: foldersOf(mailbox),
        head: mailbox.head,
        epoch,
        reports: reportsOf(graph.ledger.rows, plans),
        warnings,
      };
    },
    list: async (query) => listOf(await world(), query),
    conversation: async (thread) => conversationOf(await world(), thread),
    async rows(threads, box) {
      const one = await world();
      return threads.map((thread) => rowOf(one, thread, box)).filter((row) => row !== null);
    },
    async html(message) {
      const { mailbox } = await world();
      return mailbox.get(message) ? mailbox.parsed(message).html : null;
    },
    async markRead(thread) {
      const { mailbox } = await world();
      for (const { uid, read } of mailbox.thread(thread)) if (!read) mailbox.change(uid, { read: true });
    },
    async threadOf(item) {
      try {
        return mailOf((await world()).account, restForm(item)).thread;
      } catch {
        return null;
      }
    },
    async signIn(address) {
      const { graph, seats, clock } = await world();
      const seat = seats.find((one) => one.address === address);
      if (!seat) return null;
      const now = clock.now();
      return { token: tokenFor(graph, seat.address, now), address: seat.address, name: seat.name, now };
    },
    async graph(request) {
      const { graph } = await world();
      forget(graph.ledger.rows);
      const answer = await graph.handle(request);
      clearTimeout(timer);
      timer = setTimeout(tell, tellAfterMs);
      return answer;
    },
    office: async (address, call) => answerMailboxCall(officeMailbox(await world(), address), call),
    async planned(address, plan) {
      const { clock } = await world();
      plans = [...plans, { user: address, at: clock.now(), plan }].slice(-plansKept);
      tell();
    },
    customer,
    reply: (thread, text, by) => written((one) => memberReplies(one, thread, text, by)),
    async clock(step) {
      const one = await world();
      one.clock.step(step);
      await one.save();
      tell();
    },
    async reset() {
      // Whoever asks meanwhile waits for the new world.
      const fresh = opening(wiped(opened));
      plans = [];
      epoch += 1;
      await fresh;
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(timer);
      await (await opened?.catch(() => null))?.close();
    },
  };
}
