import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Button as ButtonRow, Intent } from '../../src/words/screen';
import { usePane } from '../context';
import { bulkKey, setUpKey } from '../state/state';
import { Icon, type Picture } from './icon';

/** Milliseconds in which a button that has just become another one does nothing: the click was meant for the old one. */
const settlesIn = 400;

const nameOf = (intent: Intent): string => JSON.stringify(intent);

/** Under what a button's work is noted while it runs; empty where there is nothing to wait for. */
function busyKey(intent: Intent): string {
  if (intent.to === 'act') return intent.conversation;
  return intent.to === 'setUp' ? setUpKey : intent.to === 'bulk' ? bulkKey : '';
}

interface ActButtonProps {
  button: ButtonRow;
  look?: 'outline' | 'subtle';
}

/** A button of a view. While a command runs it stays where it is, keeps the focus and does nothing. */
export function ActButton({ button: { label, says, intent, primary, off }, look = 'outline' }: ActButtonProps) {
  const { screens, strings } = usePane();
  const reason = useId();
  const name = nameOf(intent);
  const { busy, arrivals } = screens.state();
  const doing = busy.get(busyKey(intent));
  const working = doing === name;
  const settled = useSettled(`${arrivals} ${label}`);
  // A bulk under way can be stopped and nothing else.
  const stops = intent.to === 'bulk' && intent.command.stop !== undefined;
  const blocked = (doing !== undefined && !stops) || off !== undefined;

  function click(event: MouseEvent): void {
    // A second click of the same double click, or one that was on its way when the screen changed.
    if (blocked || event.detail > 1 || !settled()) return;
    screens.go(intent, name);
  }

  return (
    <>
      <button
        type="button"
        class={`button ${primary ? 'primary' : look}`}
        aria-disabled={blocked || undefined}
        aria-label={spoken(label, says)}
        aria-busy={working || undefined}
        aria-describedby={off === undefined ? undefined : reason}
        onClick={click}
        onKeyDown={once}
      >
        {working && <span class="spinner" aria-hidden="true" />}
        <bdi>{label}</bdi>
        {working && <span class="unseen">{strings.pane.working}</span>}
      </button>
      {off !== undefined && (
        <span class="quiet reason" id={reason}>
          {off}
        </span>
      )}
    </>
  );
}

/** Who speaks to the computer says what is written on the button, so the name has to have it. */
const spoken = (label: string, says: string | undefined): string | undefined =>
  says === undefined || says.includes(label) ? says : `${label} ${says}`;

/** A key held down is one press. */
export function once(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

/** Whether the thing named `what` has been there long enough to be meant. */
function useSettled(what: string): () => boolean {
  const since = useRef<{ what: string; at: number | null }>({ what, at: null });
  if (since.current.what !== what) since.current = { what, at: performance.now() };
  return () => since.current.at === null || performance.now() - since.current.at > settlesIn;
}

interface IconButtonProps {
  picture: Picture;
  label: string;
  onClick(): void;
}

/** A picture alone, named for those who do not see it and for those who point at it. */
export function IconButton({ picture, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="button subtle bare" aria-label={label} title={label} onClick={onClick}>
      <Icon picture={picture} />
    </button>
  );
}

/** The pane's own buttons, which have nothing to do with a view. */
export function PlainButton({ onClick, children, ...rest }: PlainButtonProps) {
  return (
    <button type="button" class="button subtle" onClick={onClick} onKeyDown={once} {...rest}>
      {children}
    </button>
  );
}

interface PlainButtonProps {
  onClick(): void;
  children: ComponentChildren;
  class?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
}
