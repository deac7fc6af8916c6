/** German. What stops a reply once, while it is being sent. */
import type { atSend as English } from '../en/at-send';

export const atSend: typeof English = {
  atSendTeam: 'Das Team',
  atSendUnchecked: (when: string) =>
    `Ihre Antwort von ${when} ging ungeprüft hinaus: Microsoft hat nicht rechtzeitig geantwortet. Sehen Sie nach, ob auch jemand anderes geantwortet hat.`,
  atSendAnswered: (who, when) => `${who} beantwortete diese Konversation um ${when}.`,
  atSendNoted: (who, when) => `${who} hinterließ hier um ${when} eine interne Notiz.`,
  atSendMore: (n) =>
    n === 1 ? 'Außerdem ist 1 weiteres Ereignis eingetreten.' : `Außerdem sind ${n} weitere Ereignisse eingetreten.`,
  atSendAdvice: 'Sie hatten sie davor geöffnet. Sehen Sie nach, oder senden Sie trotzdem.',
};
