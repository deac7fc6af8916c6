/** Calls that open something beside the pane, close it, or end a command. */
import type { Json } from '../wire';
import { type Answer, type Call, done, type Handler, type Shown, text } from './call';

export const formCalls = {
  'item.displayReplyForm': show('reply'),
  'item.displayReplyAllForm': show('reply-all'),
  'mailbox.displayMessageForm': show('message'),
  'mailbox.displayAppointmentForm': show('appointment'),
  'mailbox.displayNewMessageForm': show('new-message'),
  'mailbox.displayNewAppointmentForm': show('new-appointment'),
  'mailbox.displayPersonaCard': show('persona'),
  'window.open': show('window'),
  'mailbox.closeApp': close,
  'ui.closeContainer': close,
  'event.completed': completed,
} satisfies Record<string, Handler>;

function show(form: Shown['form']): Handler {
  return async ({ item, params, world }) => {
    world.show({ form, item, params });
    return done;
  };
}

async function close({ world }: Call): Promise<Answer> {
  world.closePane();
  return done;
}

/** Parameters come by number: the command's id, a status, and the event as a JSON text. */
async function completed({ params, world }: Call): Promise<Answer> {
  world.commandCompleted(text(params[0]), parse(text(params[2])));
  return done;
}

function parse(json: string): Json {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return null;
  }
}
