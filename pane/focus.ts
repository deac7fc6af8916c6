/**
 * Where the keyboard is. office.js moves the focus itself and finds the next stop only from an element that is a stop:
 * from anywhere else Tab leaves the pane. So whenever the focused element goes, or a person comes to another screen, the
 * focus goes to the heading, which is a stop for as long as it has the focus.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

export function useFocus(root: HTMLElement, arrivals: number): void {
  const last = useRef<Element | null>(null);
  const arrived = useRef(arrivals);

  useLayoutEffect(() => {
    const came = (event: FocusEvent) => {
      last.current = event.target as Element;
    };
    const went = ({ target }: FocusEvent) => {
      // An element that is taken away may lose the focus first; one that is left by a click is still there afterwards.
      setTimeout(() => {
        if (last.current === target && (target as Element).isConnected && document.activeElement !== target) {
          last.current = null;
        }
      });
    };
    root.addEventListener('focusin', came);
    root.addEventListener('focusout', went);
    return () => {
      root.removeEventListener('focusin', came);
      root.removeEventListener('focusout', went);
    };
  }, [root]);

  useLayoutEffect(() => {
    const newScreen = arrived.current !== arrivals;
    arrived.current = arrivals;
    // While Outlook has the focus, a change in the pane must not take it away.
    if (!document.hasFocus()) return;
    const lost = last.current !== null && !last.current.isConnected;
    // Somebody working through "… and next" stays on that button; the notice says which conversation came next.
    const atDock = document.activeElement?.closest('.dock') !== null && document.activeElement?.isConnected;
    if (lost || (newScreen && last.current !== null && !atDock)) focusHeading(root);
  });
}

function focusHeading(root: HTMLElement): void {
  const heading = root.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = 0;
  heading.addEventListener('blur', () => heading.setAttribute('tabindex', '-1'), { once: true });
  heading.focus({ preventScroll: true });
  root.ownerDocument.scrollingElement?.scrollTo(0, 0);
}
