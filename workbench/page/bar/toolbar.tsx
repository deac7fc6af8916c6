/** The workbench's own bar, above everything that is Gmail's. */
import { useState } from 'preact/hooks';
import type { ClockStep, State } from '../../server/wire';
import { Icon } from '../icons/icon';
import { clockTime } from '../time';

export interface ToolbarProps {
  state: State;
  person: string;
  /** The conversation that is open, for a customer to answer in and a member to reply to. */
  open: string | null;
  phone: boolean;
  addon: boolean;
  drawer: boolean;
  busy: boolean;
  sit(person: string): void;
  customer(thread?: string): void;
  reply(): void;
  step(step: ClockStep): void;
  setPhone(on: boolean): void;
  setAddon(on: boolean): void;
  setDrawer(on: boolean): void;
  reset(): void;
}

export function Toolbar(props: ToolbarProps) {
  const { state, person, open, phone, addon, drawer, busy } = props;
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
      <span class="group">
        <Tool label="A customer writes" busy={busy} go={() => props.customer()} />
        {open && <Tool label="The customer answers" busy={busy} go={() => props.customer(open)} />}
        {open && <Tool label="Reply" busy={busy} go={props.reply} />}
      </span>
      <span class="group">
        <span class="clock">
          <Icon picture="clock" size={16} /> {clockTime(state.now, state.timeZone)}
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
            <span>Start afresh?</span>
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
          <Tool label="Reset" busy={busy} go={() => setAsking(true)} />
        )}
      </span>
    </section>
  );
}

function Tool({ label, busy, go }: { label: string; busy: boolean; go(): void }) {
  return (
    <button
      type="button"
      class="tool"
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
