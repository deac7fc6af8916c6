/** One person's visit to the team's account: what the page asks for, done one thing after the other on one world. */
import { actionEvent, type Execution, homepageEvent, messageEvent } from '../../emulators/apps-script';
import { clear } from './folder';
import { conversationOf, inboxUnread, labelsOf, listOf } from './reading';
import { reportOf } from './report';
import type { Answer, Ask, ClockStep, Conversation, Page, Report, State, Written } from './wire';
import { openWorld, type World, type WorldOptions } from './world';
import { customerAnswers, customerWrites, type Desk, teamReplies } from './writing';

export interface Session {
  /** `as`, here and below: the member who sits at a mailbox of their own; absent: at the team's. */
  state(as?: string): State;
  list(query: { box: string; search: string; from: number }, as?: string): Page;
  conversation(thread: string, as?: string): Conversation | null;
  /** The HTML part of a mail; null where there is none. */
  html(message: string, as?: string): string | null;
  /** Gmail marks a conversation read when it is opened. */
  markRead(thread: string, as?: string): void;
  run(ask: Ask, as?: string): Promise<Answer>;
  /** A new mail, or an answer in a conversation; null where nobody is there to answer. */
  customer(thread: string | undefined, as?: string): Promise<Written | null>;
  reply(thread: string, text: string, as?: string): Promise<Written | null>;
  /** A member sits down at their own mailbox: before anything is asked of it. */
  sit(as: string): Promise<void>;
  /** Moves the clock and runs the time triggers that have become due. */
  clock(step: ClockStep): Promise<Report[]>;
  reset(): Promise<void>;
  /** Called after every change of the mailbox. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export async function openSession(options: WorldOptions): Promise<Session> {
  const session = new Visit(options, await openWorld(options));
  return session;
}

class Visit implements Session {
  private last: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private stop: () => void;

  constructor(
    private readonly options: WorldOptions,
    private world: World,
  ) {
    this.stop = world.onChange(this.tell);
  }

  state(as?: string): State {
    const { clock, warnings } = this.world;
    const { mailbox, runtime, addon } = this.world.seat(as);
    const { team, about = [] } = this.options;
    const common = addon.manifest.addOns?.common;
    return {
      account: mailbox.address,
      now: clock.now(),
      timeZone: team.timeZone,
      people: team.people,
      addon: {
        name: common?.name ?? 'Add-on',
        color: common?.layoutProperties?.primaryColor ?? '#0b57d0',
        universalActions: common?.universalActions ?? [],
        functions: runtime.functions,
        openLinkUrlPrefixes: common?.openLinkUrlPrefixes ?? [],
      },
      labels: labelsOf(mailbox),
      inboxUnread: inboxUnread(mailbox),
      hub: this.options.hub !== undefined,
      head: mailbox.head,
      about: [...about],
      warnings,
    };
  }

  list(query: { box: string; search: string; from: number }, as?: string): Page {
    return listOf(this.world.seat(as), { ...query, now: this.world.clock.now() });
  }

  conversation(thread: string, as?: string): Conversation | null {
    return conversationOf(this.world.seat(as), thread);
  }

  html(message: string, as?: string): string | null {
    const { mailbox, ids } = this.world.seat(as);
    const uid = /^[0-9a-f]{16}$/.test(message) ? ids.uid(message) : undefined;
    return uid === undefined || !mailbox.get(uid) ? null : mailbox.parsed(uid).html;
  }

  markRead(thread: string, as?: string): void {
    const { mailbox, ids } = this.world.seat(as);
    const uid = /^[0-9a-f]{16}$/.test(thread) ? ids.uid(thread) : undefined;
    for (const mail of uid === undefined ? [] : mailbox.thread(uid)) mailbox.change(mail.uid, { read: true });
  }

  sit(as: string): Promise<void> {
    return this.queue((world) => world.sit(as));
  }

  run(ask: Ask, as?: string): Promise<Answer> {
    return this.queue(async (world) => {
      world.hubRan();
      const { execution, calls } = await world.run(() => this.start(world, ask, as));
      const report = reportOf(execution, calls, world.hubRan());
      await world.save();
      if (execution.ok) return { ok: true, value: execution.result, report };
      return { ok: false, error: execution.error?.message ?? 'The add-on failed.', report };
    });
  }

  private start({ gmail, seat, clock }: World, ask: Ask, as: string | undefined): Promise<Execution> {
    const { mailbox, runtime, addon } = seat(as);
    const user = mailbox.address;
    const { timeZone = this.options.team.timeZone, userLocale = 'en' } = ask;
    const visit = { timeZone, at: clock.now(), userLocale };
    const open = 'open' in ask ? ask.open : ask.run === 'open' ? ask : undefined;
    const message = open && {
      messageId: open.message,
      threadId: open.thread,
      accessToken: gmail.mintMessageToken(user, open.message),
    };
    const { common, gmail: inGmail } = addon.manifest.addOns ?? {};
    if (ask.run === 'home') {
      const name = inGmail?.homepageTrigger?.runFunction ?? common?.homepageTrigger?.runFunction ?? '';
      return runtime.run(name, homepageEvent(visit), { user, as: 'card' });
    }
    if (ask.run === 'open') {
      const name = inGmail?.contextualTriggers?.[0]?.onTriggerFunction ?? '';
      return runtime.run(name, message && messageEvent(message, visit), { user, as: 'card' });
    }
    const event = actionEvent({ parameters: ask.parameters, ...(message && { message }) }, visit);
    const { commonEventObject } = event;
    const hasInputs = Object.keys(ask.formInputs).length > 0;
    const full = {
      ...event,
      commonEventObject: hasInputs ? { ...commonEventObject, formInputs: ask.formInputs } : commonEventObject,
    };
    return runtime.run(ask.function, full, { user, as: ask.run });
  }

  customer(thread: string | undefined, as?: string): Promise<Written | null> {
    return this.queue(async (world) => {
      const desk = this.desk(world, as);
      world.turn += 1;
      const written = await (thread === undefined ? customerWrites(desk) : customerAnswers(desk, thread));
      await world.save();
      return written;
    });
  }

  reply(thread: string, text: string, as?: string): Promise<Written | null> {
    return this.queue(async (world) => {
      const written = await teamReplies(this.desk(world, as), thread, text);
      await world.save();
      return written;
    });
  }

  private desk(world: World, as: string | undefined): Desk {
    const { gmail, mailbox, turn, clock } = world;
    const name = this.options.team.people.find(({ handle }) => handle === as)?.name ?? '';
    const all = { team: mailbox.address, copies: world.copies() };
    return { ...world.seat(as), ...all, gmail, turn, name, now: clock.now() };
  }

  clock(step: ClockStep): Promise<Report[]> {
    return this.queue(async (world) => {
      world.clock.step(step);
      const reports: Report[] = [];
      for (const execution of await this.due(world)) reports.push(execution);
      await world.save();
      this.tell();
      return reports;
    });
  }

  /** Triggers share one ledger, so each report gets the calls of its own execution by time of arrival. */
  private async due(world: World): Promise<Report[]> {
    world.gmail.clearLedger();
    const executions = await world.due();
    const calls = [...world.gmail.ledger];
    return executions.map((execution) => {
      const end = execution.startedAt + execution.virtualMs;
      const own = calls.filter((call) => call.at >= execution.startedAt && call.at <= end);
      return reportOf(execution, executions.length === 1 ? calls : own);
    });
  }

  reset(): Promise<void> {
    return this.queue(async (world) => {
      this.stop();
      await world.close();
      await clear(this.options.folder);
      this.world = await openWorld(this.options);
      this.stop = this.world.onChange(this.tell);
      this.tell();
    });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.queue(async (world) => {
      this.stop();
      await world.close();
    });
  }

  private readonly tell = () => {
    for (const listener of this.listeners) listener();
  };

  /** The mailbox, the clock and the ledger are one: two executions at a time would be told apart by nobody. */
  private queue<T>(work: (world: World) => Promise<T>): Promise<T> {
    const next = this.last.then(() => work(this.world));
    this.last = next.catch(() => undefined);
    return next;
  }
}
