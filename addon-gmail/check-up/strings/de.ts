/** German. The check-up: what was looked at, what was found, and what to do. */
import type { CheckUpWords } from '../judge';
import type { strings as English } from './en';

const report = 'Melden Sie diese Zeile.';

const words: CheckUpWords = {
  titles: {
    account: 'Das richtige Konto',
    configuration: 'Die abgelegte Konfiguration',
    labels: 'Die Labels von Docket',
    characters: 'Zeichen in Labelnamen: @ ! ~ ? # ✓',
    length: 'Der längste Labelname',
    case: 'Namen, die sich nur in der Großschreibung unterscheiden',
    rename: 'Ein Label umbenennen',
    insert: 'Eine Notiz ablegen',
    threading: 'Notizen einer Konversation in einem Thread',
    token: 'Notizen wiederfinden',
    quoted: 'Ein Label von Hand suchen',
    counts: 'Zählen',
    batch: 'Viele Anfragen auf einmal',
    history: 'Von Änderungen erfahren',
    threadId: 'Die Konversation, die Gmail übergibt',
    intl: 'Zeitzonen der Skriptumgebung',
    tzdata: 'Regeln der Zeitzonen',
    filter: 'Ein Filter stempelt neue Mail',
    trigger: 'Der stündliche Durchgang',
    quota: 'Platz für Labels und Listen',
    client: 'Die Client-ID dieses Add-ons',
    hub: 'Der Hub antwortet',
    anonymous: 'Die Organisation lässt den Hub aufrufen',
  },
  failed: (why) => ({
    found: `Das ließ sich nicht probieren: ${why}`,
    advice: 'Versuchen Sie es später; wenn es bleibt, melden Sie es.',
  }),
  notHere: 'Von hier nicht zu sehen. Öffnen Sie eine Nachricht und beginnen Sie die Prüfung von ihrer Karte aus.',
  accountFine: (address) => `Docket arbeitet in ${address}.`,
  accountOther: (mailbox, expected) => ({
    found: `Dies ist das Postfach von ${mailbox}; die Konfiguration ist für ${expected}.`,
    advice:
      'Melden Sie sich im Postfach des Teams an, oder berichtigen Sie „mailbox“ und „aliases“ in docket.config.json.',
  }),
  accountHidden: {
    found: 'Google sagt nicht, wer angemeldet ist.',
    advice: 'Gewähren Sie Docket den Scope userinfo.email: Add-on entfernen und neu installieren.',
  },
  configurationFine: 'Gültig, und die, mit der gebaut wurde.',
  configurationNewer: {
    found: 'Gültig, aber eine andere als die, mit der gebaut wurde.',
    advice:
      'Wenn docket.config.json geändert wurde: „Neu einrichten“. Zonen, die dort neu sind, brauchen einen neuen Bau.',
  },
  configurationFaulty: (faults) => ({
    found: faults,
    advice: 'Die Arbeit geht mit der letzten guten Fassung weiter. Berichtigen Sie die Datei und richten Sie neu ein.',
  }),
  labelsFine: 'Alle da.',
  labelsMissing: (names) => ({ found: `Es fehlen: ${names}`, advice: '„Neu einrichten“ legt an, was fehlt.' }),
  charactersFine: 'Gmail behält sie alle.',
  charactersRefused: (names) => ({
    found: `Gmail lehnte ab oder änderte: ${names}`,
    advice: `Die Marken von Docket können in diesem Postfach nicht gelten. ${report}`,
  }),
  lengthFine: (characters) => `${characters} Zeichen bleiben erhalten.`,
  lengthCut: (characters) => ({
    found: `Gmail behielt einen Namen von ${characters} Zeichen nicht.`,
    advice: `Nehmen Sie kürzere Schlagwörter und Kürzel. ${report}`,
  }),
  caseRefused: 'Gmail lehnt das zweite ab; niemand kann @Alice neben @alice anlegen.',
  caseApart: {
    found: 'Gmail behält beide. @Alice neben @alice ist für Docket ein fremdes Label.',
    advice: 'Legen Sie von Hand keine Labels an, die wie die von Docket aussehen.',
  },
  renameFine: 'Ein umbenanntes Label behält seine ID. „Neu einrichten“ legt eine umbenannte Marke neu an.',
  renameLost: {
    found: 'Ein umbenanntes Label kam unter anderer ID oder anderem Namen zurück.',
    advice: `Benennen Sie die Labels von Docket nicht um. ${report}`,
  },
  insertFine: 'Sie bleibt, wie sie ist: archiviert, gelesen, nicht gesendet, mit der Zeit des Ablegens.',
  insertLabels: (labels) => ({
    found: `Gmail gab einer abgelegten Notiz Labels dazu: ${labels}`,
    advice: `Notizen stehen vielleicht, wo sie nicht sollen. ${report}`,
  }),
  insertTime: (seconds) => ({
    found: `Die Zeit einer abgelegten Notiz weicht um ${seconds} s ab.`,
    advice: `Das Journal kann durcheinander sein. ${report}`,
  }),
  insertId: {
    found: 'Gmail ersetzte die Message-ID der Notiz.',
    advice: 'Notizen einer Konversation liegen vielleicht in mehreren Threads; sonst leidet nichts.',
  },
  threadingJoined: 'Eine zweite Notiz kommt zur ersten.',
  threadingApart: 'Eine zweite Notiz bekommt einen eigenen Thread. Alles geht; die Notizen liegen nur getrennt.',
  threadingRefused: 'Gmail lehnt eine zweite Notiz im selben Thread ab; Docket legt sie getrennt ab.',
  tokenFine: (seconds) => `Durch ihr Suchwort gefunden, ${seconds > 0 ? `nach ${seconds} s` : 'sofort'}.`,
  tokenMissed: (found, stored) => ({
    found: `Die Suche fand ${found} von ${stored}.`,
    advice:
      'Eben geschriebene Notizen fehlen auf anderen Karten vielleicht eine Weile. Prüfen Sie in einer Minute neu; wenn es bleibt, melden Sie es.',
  }),
  tokenStrangers: (strangers) => ({
    found: `Die Suche fand auch ${strangers} andere Nachrichten.`,
    advice: `Sie werden am Inhalt erkannt, auf Kosten des Kontingents. ${report}`,
  }),
  quotedFine: 'label:"!Overdue" findet seine Mail.',
  quotedMissed: {
    found: 'Eine Suche nach einem Label in Anführungszeichen fand die Mail nicht.',
    advice: 'Klicken Sie stattdessen das Label in der Liste von Gmail an.',
  },
  countsFine: 'Die Zahl eines Labels folgt sofort.',
  countsOff: (counted) => ({
    found: `Ein Label, das eine Konversation trägt, zählt ${counted}.`,
    advice: 'Zahlen in Listen hinken vielleicht nach; die geöffnete Liste zeigt, wie es ist.',
  }),
  batchFine: (asked) => `${asked} Anfragen in einer wurden alle beantwortet.`,
  batchShort: (answered, asked) => ({
    found: `Von ${asked} Anfragen in einer wurden ${answered} beantwortet.`,
    advice: `Listen sind vielleicht langsam oder unvollständig. ${report}`,
  }),
  historyFine: 'Gmail meldet neue Mail und geänderte Labels.',
  historySilent: {
    found: 'Gmail meldete eine eben abgelegte Nachricht nicht.',
    advice: 'Neue Mail findet dann nur der Durchgang. Prüfen Sie in einer Minute neu; wenn es bleibt, melden Sie es.',
  },
  threadIdFine: (id) => `Sie hat die Form ${id}, und die API kennt sie.`,
  threadIdUnknown: (id) => ({
    found: `Gmail übergibt ${id}, was die API nicht kennt.`,
    advice: `Karten zu solchen Nachrichten können nicht gehen. ${report}`,
  }),
  intlThere: 'Da; Docket braucht sie nicht.',
  intlMissing: 'Nicht da; Docket braucht sie nicht.',
  tzdataFine: (version) => `Die von ${version}.`,
  tzdataUnknown: {
    found: 'Die abgelegte Konfiguration sagt nicht, welche es sind.',
    advice: 'Bauen Sie Docket neu, laden Sie es hoch und wählen Sie „Neu einrichten“.',
  },
  tzdataOff: (zone, viewer, reckoned) => ({
    found: `Ihre eigene Uhr für ${zone} geht nach UTC${viewer}, Docket rechnet mit UTC${reckoned}.`,
    advice:
      'Geht Ihre Uhr richtig, stimmen die Fristen nicht: Bauen Sie ein neueres Docket, laden Sie es hoch und wählen Sie „Neu einrichten“.',
  }),
  filterFine: 'Da.',
  filterNone: {
    found: 'Es gibt keinen. Docket geht ohne; neue Mail zeigt ~New dann nach dem nächsten Durchgang.',
    advice: 'docs/install-gmail.md sagt, wie man einen bekommt.',
  },
  filterPart: (found, wanted) => ({
    found: `Für ${found} von ${wanted} Adressen da.`,
    advice: 'Setzen Sie „hub.markNewMail“ in docket.config.json, oder legen Sie ihn von Hand an.',
  }),
  triggerFine: (minutes) => `Lief; ${minutes} min her.`,
  triggerNew: 'Angelegt, aber noch nicht gelaufen. Prüfen Sie in einer Stunde neu.',
  triggerMissing: {
    found: 'Für dieses Konto gibt es keinen.',
    advice: 'Wählen Sie „Neu einrichten“. Der Durchgang läuft als, wer einrichtet.',
  },
  triggerStuck: (hours) => ({
    found: `Der letzte Lauf ist ${hours} h her.`,
    advice: 'Sehen Sie unter „Ausführungen“ des Skripts nach, und nach dem täglichen Kontingent der Triggerzeit.',
  }),
  quotaFine: (labels, kilobytes) => `${labels} von 10.000 Labels, ${kilobytes} von 500 kB.`,
  quotaLabels: (labels) => ({
    found: `${labels} von 10.000 Labels sind vergeben.`,
    advice: 'Löschen Sie Labels, die niemand braucht, oder nehmen Sie Schlagwörter außer Gebrauch.',
  }),
  quotaStore: (kilobytes) => ({
    found: `Die Liste der offenen Arbeit nimmt ${kilobytes} von 500 kB ein.`,
    advice: 'Schließen Sie, was getan ist. docs/scale.md sagt, was ein größeres Team tut.',
  }),
  clientFine: (audience) => `Der Hub kennt sie: ${audience}`,
  clientOther: (audience, expected) => ({
    found: `Dieses Add-on ist ${audience}; der Hub erwartet ${expected}.`,
    advice: 'Tragen Sie die erste in „hub.clients“ ein, bauen und verteilen Sie neu.',
  }),
  hubFine: (says) => `Ja: ${says}`,
  hubWrong: (says) => ({
    found: says,
    advice: 'Vergleichen Sie die Adresse des Hubs mit seiner Bereitstellung; docs/install-hub.md.',
  }),
  anonymousFine: 'Ja.',
  anonymousRefused: {
    found: 'Google verlangte eine Anmeldung, statt den Aufruf durchzulassen.',
    advice: 'Die Organisation verbietet Web-Apps für „Jeder“. Die Verwaltung kann es dem Besitzer des Hubs erlauben.',
  },
};

export const strings: typeof English = {
  words,
  title: 'Prüfung',
  again: 'Neu prüfen',
  goOn: 'Weiter prüfen',
  wrong: 'In Ordnung zu bringen',
  known: 'Gut zu wissen',
  open: 'Von hier nicht zu sehen',
  fine: 'In Ordnung',
  summary: (checked, wrong) =>
    wrong === 0
      ? `${checked} Dinge geprüft; alles ist in Ordnung.`
      : `${checked} Dinge geprüft; ${wrong} in Ordnung zu bringen.`,
  part: (checked, all) => `${checked} von ${all} Dingen bisher geprüft; die Zeit einer Karte ist aufgebraucht.`,
};
