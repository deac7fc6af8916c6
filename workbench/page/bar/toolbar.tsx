/** The workbench's own bar, above everything that is Gmail's or Outlook's. */
import { useState } from 'preact/hooks';
import type { ClockStep, State } from '../../server/wire';
import { Icon } from '../icons/icon';
import { mailTime } from '../time';

/** What is shown: one mail program, or both side by side. */
export type Side = 'gmail' | 'outlook' | 'both';

/** How the team works in Gmail: all at its one account, or each at their own with a hub behind. */
export type Way = 'direct' | 'hub';

/** What Gmail and Outlook are set to, for whoever sits here. */
export type Language = 'en' | 'de';

const languages: { language: Language; label: string }[] = [
  { language: 'en', label: 'English' },
  { language: 'de', label: 'Deutsch' },
];

const sides: { side: Side; label: string }[] = [
  { side: 'gmail', label: 'Gmail' },
  { side: 'outlook', label: 'Outlook' },
  { side: 'both', label: 'Both' },
];

export interface ToolbarProps {
  state: State;
  person: string;
  way: Way;
  side: Side;
  /** What time it is on each side that is shown. */
  clocks: readonly number[];
  language: Language;
  /** Whether a conversation is open, for a customer to answer in and a member to reply to. */
  open: boolean;
  phone: boolean;
  addon: boolean;
  drawer: boolean;
  busy: boolean;
  sit(person: string): void;
  go(way: Way): void;
  choose(side: Side): void;
  /** A new mail, or an answer in the open conversation. */
  customer(answer: boolean): void;
  reply(): void;
  step(step: ClockStep): void;
  setLanguage(language: Language): void;
  setPhone(on: boolean): void;
  setAddon(on: boolean): void;
  setDrawer(on: boolean): void;
  reset(): void;
}

export function Toolbar(props: ToolbarProps) {
  const { state, person, way, side, open, phone, addon, drawer, busy } = props;
  const [asking, setAsking] = useState(false);
  return (
    <section class="toolbar" aria-label="Workbench">
      <b class="brand">Docket</b>
      <label class="seat">
        <span>Sits here</span>
        <select value={person} onChange={(event) => props.sit(event.currentTarget.value)}>
          {state.people.map(({ handle, name, role }) => (
            <option key={handle} value={handle}>
              {role ? `${name} (${role})` : name}
            </option>
          ))}
        </select>
      </label>
      <label class="language">
        <span>Language</span>
        <select value={props.language} onChange={(event) => props.setLanguage(event.currentTarget.value as Language)}>
          {languages.map(({ language, label }) => (
            <option key={language} value={language}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {state.hub && side !== 'outlook' && (
        <Switch label="Hub" on={way === 'hub'} set={(on) => props.go(on ? 'hub' : 'direct')} />
      )}
      <span class="group" role="group" aria-label="Mail program">
        {sides.map((one) => (
          <Switch key={one.side} label={one.label} on={side === one.side} set={() => props.choose(one.side)} />
        ))}
      </span>
      <span class="group">
        <Tool label="A customer writes" busy={busy} go={() => props.customer(false)} />
        {open && <Tool label="The customer answers" busy={busy} go={() => props.customer(true)} />}
        {open && <Tool label="Reply" busy={busy} go={props.reply} />}
      </span>
      <span class="group">
        <span class="clock">
          <Icon picture="clock" size={16} /> {clockText(props.clocks, state.timeZone, side)}
        </span>
        <Tool label="+1 hour" busy={busy} go={() => props.step('hour')} />
        <Tool label="Next morning" busy={busy} go={() => props.step('morning')} />
      </span>
      <span class="group end">
        <Switch label="Phone view" on={phone} set={props.setPhone} />
        <Switch label="Add-on" on={addon} set={props.setAddon} />
        <Switch label="What happened" on={drawer} set={props.setDrawer} />
        {asking ? (
          <>
            <span>{resets[side]}</span>
            <Tool
              label="Yes, reset"
              busy={busy}
              go={() => {
                setAsking(false);
                props.reset();
              }}
            />
            <Tool label="No" busy={false} go={() => setAsking(false)} />
          </>
        ) : (
          <Tool label="Reset" says={resets[side]} busy={busy} go={() => setAsking(true)} />
        )}
      </span>
    </section>
  );
}

/** Beside each other each side says which clock is its own. */
function clockText(clocks: readonly number[], timeZone: string, side: Side): string {
  const texts = clocks.map((now) => mailTime(now, timeZone));
  return side === 'both' ? `Gmail ${texts[0]} · Outlook ${texts[1]}` : (texts[0] ?? '');
}

const resets: Record<Side, string> = {
  gmail: 'Put Gmail back to how it began, and undo every step since?',
  outlook: 'Put Outlook back to how it began, and undo every step since?',
  both: 'Put both mailboxes back to how they began, and undo every step since?',
};

function Tool({ label, says, busy, go }: { label: string; says?: string; busy: boolean; go(): void }) {
  return (
    <button
      type="button"
      class="tool"
      title={says}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) go();
      }}
    >
      {label}
    </button>
  );
}

function Switch({ label, on, set }: { label: string; on: boolean; set(on: boolean): void }) {
  return (
    <button type="button" class={on ? 'tool on' : 'tool'} aria-pressed={on} onClick={() => set(!on)}>
      {label}
    </button>
  );
}
