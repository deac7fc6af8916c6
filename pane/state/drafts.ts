/**
 * What a person has typed or chosen and not sent yet, by screen and field. Kept in memory alone: it survives another
 * selection in Outlook and a command that fails, and is gone when the pane closes.
 */

/** One value, or all that are ticked. */
export type FieldValue = string | string[];

export interface Drafts {
  /** Undefined while the person has not touched the field. */
  get(screen: string, field: string): FieldValue | undefined;
  set(screen: string, field: string, value: FieldValue): void;
  /** Drops what was sent, unless it has been changed since. */
  sent(screen: string, values: Record<string, FieldValue>): void;
  forget(screen: string, field: string): void;
  /** Whether anything is kept of these fields. */
  holds(screen: string, fields: readonly string[]): boolean;
}

export function createDrafts(): Drafts {
  const screens = new Map<string, Map<string, FieldValue>>();
  const of = (screen: string) => screens.get(screen);

  function forget(screen: string, field: string): void {
    of(screen)?.delete(field);
    if (of(screen)?.size === 0) screens.delete(screen);
  }

  return {
    get: (screen, field) => of(screen)?.get(field),
    set(screen, field, value) {
      if (!screens.has(screen)) screens.set(screen, new Map());
      of(screen)!.set(field, value);
    },
    sent(screen, values) {
      for (const [field, value] of Object.entries(values)) {
        if (same(of(screen)?.get(field), value)) forget(screen, field);
      }
    },
    forget,
    holds: (screen, fields) => fields.some((field) => of(screen)?.has(field)),
  };
}

const same = (a: FieldValue | undefined, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);
