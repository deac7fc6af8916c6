/** German. The journal, as things that happened: in the past tense, which fits "ich" and a name alike. */
import type { journal as English } from '../en/journal';

export const journal: typeof English = {
  did: {
    take: 'übernahm dies',
    assign: (to) => `wies dies ${to} zu`,
    unassign: 'gab dies in die Warteschlange zurück',
    tagged: (added, removed) =>
      [added.length > 0 ? `setzte ${added.join(', ')}` : '', removed.length > 0 ? `nahm ${removed.join(', ')} weg` : '']
        .filter((part) => part !== '')
        .join(' und ') || 'sah die Schlagwörter an',
    priority: (to) => `setzte die Priorität auf ${to}`,
    wait: 'stellte auf Warten auf den Kunden',
    snooze: (until) => `stellte dies zurück bis ${until}`,
    close: 'schloss dies',
    reopen: 'öffnete dies wieder',
    dismiss: 'sagte, dass dies nicht für uns ist',
    note: 'hinterließ eine Notiz',
    escalate: (to) => `bat ${to}, dies zu übernehmen`,
    accept: 'nahm dies an und ist jetzt verantwortlich',
    decline: 'lehnte ab, dies zu übernehmen',
    callOff: 'rief das Weitergereichte zurück',
    tidy: 'räumte die Marken auf',
    seen: 'sah, was gefragt war',
    replied: 'antwortete aus dem eigenen Postfach',
    answer: 'nannte eine Mail die Antwort',
    'not-answer': 'sagte, dass eine Mail keine Antwort war',
    'of-customer': (address) => `sagte, dass ${address} zum Kunden gehört`,
    'confirm-customer': (address) => `bestätigte ${address} als Kunden`,
    link: 'setzte hier eine Weiterleitung fort',
    answered: 'schloss dies: die Antwort ging in einer neuen Mail',
    'due-now': 'sagte, dass eine Antwort fällig ist',
    undo: (what) => `nahm zurück: ${what}`,
    work: 'sagt: das ist Arbeit',
    automatic: 'sagt: eine Mail war automatisch',
    undoLast: 'nahm den letzten Schritt zurück',
    arrival: 'ordnete neue Mail ein',
    found: 'hielt fest, was von Hand geändert war',
    other: (kind) => `tat etwas, das diese Fassung nicht kennt (${kind})`,
  },
  retracted: '(zurückgenommen)',
  namesStated: 'Die Namen hat gewählt, wer an diesem gemeinsamen Konto saß; nichts belegt sie.',
  wroteMail: 'schrieb',
  repliedMail: 'antwortete',
  autoMailBy: (sign) => `automatische Mail (${sign})`,
  team: 'Das Team',
};
