/** German. What a person asked for and cannot have. */
import type { ErrorCatalogue } from '../../errors';
import { figure } from '../plural';

const newStep = 'Ändern Sie in einem neuen Schritt, was Sie möchten.';
const chooseTag = 'Wählen Sie eines aus der Liste; die Leitung ergänzt Schlagwörter in der Konfiguration.';
const chooseName = 'Wählen Sie einen Namen aus der Liste; neue Mitglieder kommen in der Konfiguration hinzu.';
const lookFirst =
  'Nichts wurde geschrieben. Sehen Sie es sich an und wiederholen Sie den Schritt, wenn Sie ihn noch wollen.';
const laterMoment = 'Wählen Sie einen späteren Tag und eine spätere Uhrzeit.';

export const people = {
  'who-are-you': () => ({
    message: 'Docket weiß nicht, wer Sie sind.',
    advice: 'Wählen Sie unter „Wer sind Sie?“ Ihren Namen und versuchen Sie es noch einmal.',
  }),
  'not-allowed': {
    'left-the-team': ({ name }) => ({
      message: `${name} gehört nicht mehr zum Team.`,
      advice: 'Stimmt das nicht, kann die Leitung „left“ aus der Konfiguration entfernen.',
    }),
    'collaborators-write-notes': () => ({
      message: 'Mitwirkende können Notizen schreiben und bestätigen, dass sie welche gesehen haben.',
      advice: 'Schreiben Sie in einer Notiz, was geschehen soll; jemand im Kundendienst erledigt es.',
    }),
    'owner-has-left': ({ name }) => ({
      message: `${name} kann nicht für Konversationen zuständig sein.`,
      advice: 'Die Person gehört nicht mehr zum Team; wählen Sie jemand anderen.',
    }),
    'owner-is-collaborator': ({ name }) => ({
      message: `${name} kann nicht für Konversationen zuständig sein.`,
      advice: 'Fragen Sie stattdessen in einer Notiz, mit @ und dem Namen.',
    }),
    'escalate-to-yourself': () => ({
      message: 'Sie können nichts an sich selbst weiterreichen.',
      advice: 'Übernehmen Sie es, oder wählen Sie jemand anderen.',
    }),
    'escalate-closed': () => ({
      message: 'Diese Konversation ist geschlossen.',
      advice: 'Öffnen Sie sie wieder, bevor Sie sie weiterreichen.',
    }),
    'unassign-closed': () => ({
      message: 'Diese Konversation ist geschlossen.',
      advice: 'Öffnen Sie sie wieder, bevor Sie sie zurückgeben.',
    }),
    'nothing-escalated': () => ({
      message: 'Niemand hat dies an Sie weitergereicht, oder es wurde zurückgerufen.',
      advice: 'Wenn Sie zuständig sein möchten, übernehmen Sie es.',
    }),
    'reports-of-collaborators': () => ({
      message: 'Berichte handeln von der Arbeit, für die Sie zuständig sind; Mitwirkende sind für keine zuständig.',
      advice: 'Fragen Sie die Leitung nach den Zahlen, die Sie brauchen.',
    }),
    'configuration-is-for-leads': () => ({
      message: 'Nur die Leitung kann die Konfiguration ändern.',
      advice: 'Schlagen Sie es vor; die Leitung findet Vorschläge in den Einstellungen.',
    }),
    'templates-are-for-leads': () => ({
      message: 'Nur die Leitung kann Vorlagen speichern und löschen.',
      advice: 'Bitten Sie die Leitung darum.',
    }),
    'configured-elsewhere': () => ({
      message: 'Die Konfiguration lässt sich von hier aus nicht ändern.',
      advice: 'Tragen Sie den Absender unter „machines“ in die Konfiguration ein und richten Sie Docket neu ein.',
    }),
    'gathering-is-for-leads': () => ({
      message: 'Nur die Leitung kann die fehlenden Zahlen sammeln.',
      advice: 'Fragen Sie die Leitung; nichts wurde geändert.',
    }),
  },
  'unknown-command': {
    verb: () => ({
      message: 'Docket kennt diesen Befehl nicht.',
      advice: 'Laden Sie die Ansicht neu und versuchen Sie es noch einmal.',
    }),
    'not-for-many': () => ({
      message: 'Das geht nicht mit mehreren Konversationen auf einmal.',
      advice: 'Öffnen Sie eine Konversation und tun Sie es dort.',
    }),
    priority: () => ({
      message: 'Diese Priorität gibt es nicht.',
      advice: 'Wählen Sie „Dringend“, „Hoch“ oder „Normal“.',
    }),
    'bulk-unreadable': () => ({
      message: 'Docket kann nicht lesen, wie weit dies gekommen war.',
      advice: 'Was getan ist, bleibt. Wählen Sie den Rest in seiner Liste aus und beginnen Sie neu.',
    }),
  },
  'unknown-member': {
    'none-named': () => ({ message: 'Es wurde kein Name angegeben.', advice: chooseName }),
    'not-on-team': ({ handle }) => ({ message: `Im Team heißt niemand „${handle}“.`, advice: chooseName }),
  },
  'unknown-tag': {
    'not-on-list': ({ tag }) => ({ message: `Das Schlagwort „${tag}“ gibt es nicht.`, advice: chooseTag }),
    retired: ({ tag }) => ({ message: `Das Schlagwort „${tag}“ wird nicht mehr vergeben.`, advice: chooseTag }),
  },
  'note-empty': {
    note: () => ({ message: 'Die Notiz ist leer.', advice: 'Schreiben Sie etwas, bevor Sie sie speichern.' }),
    escalating: () => ({
      message: 'Es wurde kein Grund angegeben.',
      advice: 'Schreiben Sie kurz, warum jemand anderes dies übernehmen soll.',
    }),
    declining: () => ({
      message: 'Es wurde kein Grund angegeben.',
      advice: 'Schreiben Sie kurz, warum Sie es ablehnen.',
    }),
  },
  'note-too-long': ({ characters, limit }) => ({
    message: `Die Notiz hat ${figure(characters)} Zeichen; Platz ist für ${figure(limit)}.`,
    advice: 'Kürzen Sie sie oder machen Sie zwei daraus; nichts wurde gespeichert.',
  }),
  'message-gone': () => ({
    message: 'Die Nachricht, zu der diese Notiz gehört, ist nicht mehr in der Konversation.',
    advice: 'Schreiben Sie die Notiz stattdessen zur ganzen Konversation; Ihr Text ist nicht verloren.',
  }),
  'mail-gone': () => ({
    message: 'Diese Nachricht ist nicht mehr in der Konversation.',
    advice: 'Öffnen Sie die Konversation noch einmal und sehen Sie nach, was darin steht.',
  }),
  'address-unreadable': () => ({
    message: 'Das ist keine E-Mail-Adresse.',
    advice: 'Geben Sie eine Adresse ein, etwa anna@kunde.example.',
  }),
  'bad-moment': {
    'none-chosen': () => ({ message: 'Es wurden kein Tag und keine Uhrzeit gewählt.', advice: laterMoment }),
    'out-of-range': () => ({ message: 'Das liegt nicht in den nächsten zwei Jahren.', advice: laterMoment }),
    reply: () => ({
      message: 'Eine Antwort kann weder älter sein als die Mail, auf die sie antwortet, noch aus der Zukunft kommen.',
      advice: 'Nichts wurde geändert.',
    }),
  },
  'nothing-to-undo': () => ({
    message: 'Hier gibt es keinen Schritt von Ihnen, der sich zurücknehmen ließe.',
    advice: 'Nichts wurde geändert.',
  }),
  'acted-since': {
    somebody: ({ other, member }) => ({
      message: `${other} hat hier seither etwas getan, darum bleibt der letzte Schritt von ${member}.`,
      advice: newStep,
    }),
    wrote: ({ other, member }) => ({
      message: `${other || 'Das Team'} hat hier seither geschrieben, darum bleibt der letzte Schritt von ${member}.`,
      advice: newStep,
    }),
    themselves: ({ member }) => ({ message: `${member} hat hier seither etwas anderes getan.`, advice: newStep }),
  },
  'changed-since': {
    mail: ({ from }) => ({
      message: `${from || 'Jemand'} hat geschrieben, seit dies angezeigt wurde.`,
      advice: lookFirst,
    }),
    owner: ({ owner }) => ({ message: `Inzwischen ist ${owner} zuständig.`, advice: lookFirst }),
    answer: ({ by }) => ({
      message: `${by || 'Das Team'} hat geantwortet, seit dies angezeigt wurde.`,
      advice: lookFirst,
    }),
    closed: ({ by }) => ({ message: `${by} hat dies inzwischen geschlossen.`, advice: lookFirst }),
  },
  'nothing-chosen': () => ({
    message: 'Es ist keine Konversation angekreuzt.',
    advice: 'Kreuzen Sie die gewünschten an und versuchen Sie es noch einmal.',
  }),
  'too-many': ({ chosen, limit }) => ({
    message: `${chosen} Konversationen sind angekreuzt; höchstens ${limit} lassen sich auf einmal ändern.`,
    advice: 'Wählen Sie weniger aus; nichts wurde geändert.',
  }),
} satisfies Partial<ErrorCatalogue>;
