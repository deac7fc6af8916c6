/** German. What is wrong with a configuration. */
import type { FaultCatalogue } from '../../errors';
import { hinted } from './hints';

export const faults: FaultCatalogue = {
  'not-json': ({ said }) => ({
    message: `Die Konfiguration ist kein JSON: ${said}.`,
    advice: 'Prüfen Sie Kommas, Anführungszeichen und Klammern in der Nähe dieser Stelle.',
  }),
  'unknown-setting': ({ setting, known }) => ({
    message: `Eine Einstellung ${setting} gibt es hier nicht.`,
    advice: `Die Einstellungen hier sind: ${known.join(', ')}.`,
  }),
  'impossible-name': ({ name, hint }) => ({
    message: `${name} ist hier als Name nicht möglich.`,
    advice: hinted(hint),
  }),
  'reserved-name': ({ name }) => ({
    message: `${name} ist hier als Name nicht möglich.`,
    advice: 'Wählen Sie einen anderen Namen.',
  }),
  'missing-value': ({ setting, hint }) => ({
    message: setting ? `${setting} fehlt.` : 'Ein Wert fehlt.',
    advice: hinted(hint),
  }),
  'impossible-value': ({ kind, value, hint }) => ({
    message: `${{ value, list: 'Eine Liste', group: 'Eine Gruppe von Einstellungen' }[kind]} ist hier nicht möglich.`,
    advice: hinted(hint),
  }),
  'handle-in-use': ({ handle }) => ({
    message: `Das Kürzel ${handle} ist schon vergeben.`,
    advice: 'Geben Sie jedem Mitglied ein eigenes Kürzel, auch den ehemaligen.',
  }),
  'handle-reserved': ({ handle }) => ({
    message: `Das Kürzel ${handle} ist reserviert.`,
    advice: 'Wählen Sie ein anderes Kürzel.',
  }),
  'address-in-use': ({ address, of, handle }) => ({
    message: `Die Adresse ${address} ist schon ${
      {
        mailbox: 'die des Teampostfachs',
        alias: 'eine Adresse des Teampostfachs',
        member: handle ? `eine Adresse von ${handle}` : 'die eines anderen Mitglieds',
      }[of]
    }.`,
    advice: 'Führen Sie jede Adresse nur einmal auf; sie gehört einem Mitglied oder dem Teampostfach.',
  }),
  'sender-listed-twice': ({ sender }) => ({
    message: `Der Absender ${sender} steht schon in einer der Listen.`,
    advice: 'Führen Sie jeden Absender nur einmal auf, unter machines oder unter people.',
  }),
  'tag-listed-twice': ({ tag }) => ({
    message: `Das Schlagwort ${tag} steht schon in der Liste.`,
    advice: 'Führen Sie jedes Schlagwort nur einmal auf.',
  }),
  'policy-named-twice': ({ policy }) => ({
    message: `Die Richtlinie ${policy} gibt es schon.`,
    advice: 'Geben Sie jeder Richtlinie einen eigenen Namen.',
  }),
  'unknown-tag': ({ tag }) => ({
    message: `Das Schlagwort ${tag} gibt es nicht.`,
    advice: 'Ergänzen Sie es unter "tags", oder nennen Sie eines von dort.',
  }),
  'unknown-calendar': ({ calendar, known }) => ({
    message: `Den Kalender ${calendar} gibt es nicht.`,
    advice:
      known.length > 0 ? `Nennen Sie einen von diesen: ${known.join(', ')}.` : 'Legen Sie unter "calendars" einen an.',
  }),
  'unknown-zone': ({ zone }) => ({
    message: `Dieses Docket wurde ohne Daten für die Zeitzone ${zone} gebaut.`,
    advice:
      'Prüfen Sie die Schreibweise; stimmt sie, tragen Sie die Zone in docket.config.json ein, bauen Sie neu und stellen Sie neu bereit.',
  }),
  'phrase-without-letters': ({ phrase }) => ({
    message: `In der Wendung ${phrase} steht kein Buchstabe.`,
    advice: 'Schreiben Sie Wörter, etwa "vielen Dank"; Emoji und Smileys, die danken, brauchen keine Wendung.',
  }),
  'zone-contradicts-itself': () => ({
    message: 'Was zu dieser Zeitzone abgelegt ist, widerspricht sich.',
    advice: 'Nehmen Sie "zones" und "tzdata" heraus und richten Sie Docket neu ein: Es schreibt sie neu.',
  }),
  'no-such-date': ({ date }) => ({
    message: `Den Tag ${date} gibt es nicht.`,
    advice: 'Schreiben Sie ein Datum, das es gibt, als Jahr-Monat-Tag.',
  }),
  'no-such-moment': ({ moment }) => ({
    message: `Den Zeitpunkt ${moment} gibt es nicht.`,
    advice: 'Schreiben Sie eine Zeit, die es gibt, wie "2026-10-01T08:00:00Z".',
  }),
  'no-such-time': ({ time }) => ({
    message: `"${time}" ist keine Uhrzeit.`,
    advice: 'Schreiben Sie ganze Minuten von 00:00 bis 24:00.',
  }),
  'no-such-weekday': ({ weekday, known }) => ({
    message: `Den Wochentag "${weekday}" gibt es nicht.`,
    advice: `Die Wochentage sind ${known.join(', ')}.`,
  }),
  'absence-ends-first': ({ from, to }) => ({
    message: `Die Abwesenheit endet am ${to}, bevor sie am ${from} beginnt.`,
    advice: 'Geben Sie den ersten Tag als "from" an.',
  }),
  'holiday-and-exception': ({ date }) => ({
    message: `${date} ist Feiertag und Ausnahme zugleich.`,
    advice: 'Lassen Sie stehen, was gemeint ist.',
  }),
  'business-day-empty': () => ({
    message: 'Dieser Arbeitstag hat keine Länge.',
    advice: 'Schreiben Sie eine Zeit über null, wie "8h".',
  }),
  'never-open': () => ({
    message: 'Der Kalender ist nie offen.',
    advice: 'Geben Sie mindestens eine Zeitspanne an, oder "always".',
  }),
  'interval-empty': ({ from, to }) => ({
    message: `${from} bis ${to} dauert gar nicht.`,
    advice: 'Ein ganzer Tag ist ["00:00", "24:00"].',
  }),
  'interval-begins-at-midnight': () => ({
    message: 'Eine Zeitspanne kann nicht um 24:00 beginnen.',
    advice: 'Beginnen Sie sie am nächsten Tag um "00:00".',
  }),
  'night-too-long': ({ from, to, hours }) => ({
    message: `${from} bis ${to} ginge über Nacht und länger als ${hours} Stunden.`,
    advice: `Tauschen Sie die beiden, wenn ["${to}", "${from}"] gemeint ist; ist die Nacht gemeint, enden Sie um "24:00" und fahren Sie am nächsten Tag ab "00:00" fort.`,
  }),
  'intervals-overlap': ({ from, to, otherFrom, otherTo }) => ({
    message: `${from} bis ${to} überschneidet sich mit ${otherFrom} bis ${otherTo}.`,
    advice: 'Fassen Sie die beiden zusammen, oder verschieben Sie eine.',
  }),
  'warning-too-late': () => ({
    message: 'Eine Warnung, wenn keine Zeit mehr bleibt, kommt zu spät.',
    advice: 'Schreiben Sie einen Anteil wie "75%" oder eine Zeit wie "30m".',
  }),
  'policy-ends-first': () => ({
    message: 'Die Richtlinie endet, bevor sie beginnt.',
    advice: 'Geben Sie den früheren Zeitpunkt als "starts" an.',
  }),
  'nothing-promised': () => ({
    message: 'Die Richtlinie verspricht nichts.',
    advice: 'Geben Sie mindestens eines von firstResponse, nextResponse, resolution an.',
  }),
  'target-zero': () => ({
    message: 'Ein Ziel von null lässt sich nie einhalten.',
    advice: 'Schreiben Sie eine Zeit über null, wie "4h", oder lassen Sie es weg.',
  }),
};
