/** German. What people read who work through the hub. */
import type { hub as English } from '../en/hub';

export const hub: typeof English = {
  repliedElsewhere: 'antwortete aus dem eigenen Postfach (vom dortigen Add-on gemeldet)',
  mayBeHere: (who, ago) => `${who} hat dies geöffnet (${ago} her) und ist vielleicht noch dabei.`,
  mayBeHereNow: (who) => `${who} hat dies gerade geöffnet.`,
  mayBeHereMore: (n) => (n === 1 ? '1 weitere Person hat dies offen.' : `${n} weitere Personen haben dies offen.`),
  answeredSince: (who, when) => `${who} antwortete ${when}, nachdem Sie dies geöffnet hatten.`,
};
