/** Mail that turned up long after it was sent. */
import { plural } from './plural';

export const lateMail = {
  cameToLightList: 'Came to light',
  cameToLight: (n: number, oldest: string) =>
    n === 1
      ? `A message from ${oldest} has only now come to light. It has no deadline and changes nothing until somebody treats it as new.`
      : `${plural(n, 'message', 'messages')} have only now come to light, the oldest from ${oldest}. They have no deadline and change nothing until somebody treats them as new.`,
  treatAsNew: 'Treat as new',
  allNew: (n: number) => (n === 1 ? 'Treat it as new' : `Treat all ${n} as new`),
};
