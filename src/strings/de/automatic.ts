import type { automatic as english } from '../en/automatic';

export const automatic: typeof english = {
  automaticList: 'Automatische Post',
  signs: {
    said: 'so hat es jemand aus dem Team gesagt',
    own: 'von Docket geschrieben',
    listed: 'der Absender steht unter „machines“',
    'calendar-answer': 'eine Einladung wurde angenommen',
    'auto-replied': 'eine automatische Antwort',
    'empty-return-path': 'sie hat keine Rücksendeadresse',
    report: 'ein Zustellbericht',
    daemon: 'von einem Mailserver',
    'rule-reply': 'eine automatische Antwort nach einer Regel',
    reaction: 'eine Reaktion',
    bulk: 'an viele gesendet',
    generated: 'von einem Programm erstellt',
  },
  leftAlone: (sign) => `Automatische Post, nicht angerührt: ${sign}`,
  showReport: 'Bericht anzeigen',
  thisIsWork: 'Das ist Arbeit',
  wasAutomatic: 'Das war automatisch',
  notDelivered: (to, when) =>
    `Die Antwort wurde ${to ? `an ${to} ` : ''}nicht zugestellt, wie ein Mailserver ${when} meldete. Sie zählt nicht.`,
  reported: {
    delayed: (to, when) => `Die Zustellung an ${to} verzögert sich, gemeldet ${when}.`,
    delivered: (to, when) => `An ${to} zugestellt, gemeldet ${when}.`,
    relayed: (to, when) => `Für ${to} weitergegeben, gemeldet ${when}.`,
    expanded: (to, when) => `Über die Liste ${to} weitergegeben, gemeldet ${when}.`,
    failed: (to, when) => `An ${to} nicht zugestellt, gemeldet ${when}.`,
    other: (to, when) => `Ein Bericht über ${to} kam ${when}.`,
  },
};
