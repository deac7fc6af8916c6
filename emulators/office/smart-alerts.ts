/**
 * What Outlook on the web does between Send and sending where an add-in listens for it (Smart Alerts), and what it says then.
 * Sources: "Handle OnMessageSend and OnAppointmentSend events", `SmartAlertsEventCompletedOptions`.
 */
import { asObject, type Json } from './wire';

/** As in the manifest; in all three an add-in that lets the mail go is asked, and nothing more. */
export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

/** What the add-in gave to `event.completed`, or that it could not be asked. */
export type SendOutcome = { completed: Json } | 'unavailable';

/** The dialogue. Whoever sends may send anyway where there is a button for it. */
export interface SmartAlert {
  /** The add-in's name, always. */
  title: string;
  text: string;
  go: 'Send Anyway' | null;
  stay: "Don't Send" | 'Try Later';
}

const longestText = 500;

/** Null: the mail goes. */
export function smartAlert(addIn: string, mode: SendMode, outcome: SendOutcome): SmartAlert | null {
  if (outcome === 'unavailable') {
    const text = `${addIn} is unavailable and can't check this email right now.`;
    return { title: addIn, text, go: mode === 'Block' ? null : 'Send Anyway', stay: 'Try Later' };
  }
  const { allowEvent, errorMessage } = asObject(outcome.completed) ?? {};
  if (allowEvent === true) return null;
  return {
    title: addIn,
    text: textOf(errorMessage) ?? `${addIn} is preventing this email from being sent.`,
    go: mode === 'PromptUser' ? 'Send Anyway' : null,
    stay: "Don't Send",
  };
}

/** What becomes of a longer one is not documented: it is cut, so that nobody counts on more. */
const textOf = (message: Json | undefined): string | null =>
  typeof message === 'string' && message !== '' ? message.slice(0, longestText) : null;
