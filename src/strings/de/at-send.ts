/** German. What stops a reply once, while it is being sent. */
import type { atSend as English } from '../en/at-send';

export const atSend: typeof English = {
  atSendAnswered: (who, when) => `${who} beantwortete diese Konversation ${when}.`,
  atSendNoted: (who, when) => `${who} hinterließ hier ${when} eine interne Notiz.`,
  atSendMore: (n) =>
    n === 1 ? 'Außerdem ist 1 weiteres Ereignis eingetreten.' : `Außerdem sind ${n} weitere Ereignisse eingetreten.`,
  atSendAdvice: 'Sie hatten sie davor geöffnet. Sehen Sie nach, oder senden Sie trotzdem.',
};
