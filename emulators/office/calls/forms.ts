/** Calls that open something beside the pane, close it, or end a command. */
import type { Json } from '../wire';
import { type Answer, type Call, done, type Handler, type Shown, text } from './call';

export const formCalls = {
  'item.displayReplyForm': show('reply'),
  'item.displayReplyAllForm': show('reply-all'),
  'mailbox.displayMessageForm': showMessage,
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

/** What Outlook on the web still opens in a window: characters of the body. Doc: `displayMessageForm`. */
const longestShown = 32 * 1024;

/** A message that is too long, or not there, opens nothing, and nothing says so. */
async function showMessage(call: Call): Promise<Answer> {
  const asked = text(call.params.itemId);
  const found = await call.world.mailbox.item(asked.replaceAll('-', '/').replaceAll('_', '+'));
  const item = found ?? (await call.world.mailbox.item(asked));
  if (item === null || Math.max(item.body.html.length, item.body.text.length) > longestShown) return done;
  return show('message')(call);
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
