/** German. What would be right at each place of the configuration. */
import type { SettingHint } from '../../../words/config-faults';
import type { HintCatalogue } from '../../errors';

const hints: HintCatalogue = {
  address: 'Eine bloße Mailadresse, wie "alice@team.example".',
  'address-only':
    'Eine Liste von Maildomains, unter denen jede Adresse ein eigener Kunde ist, wie ["bund.de"]; ohne Angabe große öffentliche Stellen.',
  'after-reply': 'Der Status nach einer Antwort; ohne Angabe waiting.',
  aliases: 'Eine Liste weiterer Adressen des Teampostfachs.',
  away: 'Abwesenheiten: jeweils der erste und der letzte Tag.',
  'business-day': 'Wie lang "1d" in diesem Kalender ist, wie "8h"; ohne Angabe 8h, bei "always" 24h.',
  'calendar-name': 'Ein Kalendername aus 1 bis 32 Kleinbuchstaben, Ziffern und Bindestrichen, wie "office".',
  calendars: 'Öffnungszeiten nach Namen, wie { "office": … }.',
  capacity: 'Wie viel offene Arbeit dieses Mitglied übernimmt: eine ganze Zahl, 0 oder mehr.',
  machines:
    'Absender, deren Mail eine Maschine schreibt, obwohl nichts darin es sagt: Adressen, ganze Domains als "@domain".',
  people:
    'Absender, deren Mail Menschen schreiben, obwohl sie als automatisch gilt: Adressen, ganze Domains als "@domain".',
  'claim-on-reply': 'Was die Antwort eines Mitglieds an der Zuständigkeit ändert; ohne Angabe unowned.',
  configuration:
    'Die Einstellungen von Docket als eine Gruppe in geschweiften Klammern; docs/configuration.md zeigt alle.',
  date: 'Ein Datum als Jahr-Monat-Tag, wie "2026-12-24".',
  domain: 'Eine Maildomain, wie "team.example".',
  domains: 'Eine Liste der Maildomains, die dem Team allein gehören, wie ["team.example"]; [], wenn es keine gibt.',
  duration: 'Geschäftszeit in Minuten, Stunden und Arbeitstagen, wie "30m", "4h" oder "1d 4h".',
  exceptions: 'Öffnungszeiten einzelner Tage, wie { "2026-12-24": [["09:00", "12:00"]] }.',
  handle: 'Ein Kürzel aus 1 bis 32 Kleinbuchstaben, Ziffern und Bindestrichen, wie "alice".',
  holidays: 'Tage, an denen ganz geschlossen ist.',
  hours: '"always" oder die Öffnungszeiten jedes Wochentags, mon bis sun, wie { "mon": [["09:00", "17:30"]] }.',
  hub: 'Wo der Hub eines Teams mit Gmail ist und wem er dient; ohne Hub wegzulassen.',
  'hub-client': 'Eine Client-ID, wie "123-abc.apps.googleusercontent.com".',
  'hub-clients': 'Die Client-IDs der Add-ons, deren Nutzern der Hub dient.',
  'hub-deployment': 'Die ID der Bereitstellung des Hubs: der Teil ihrer Adresse zwischen /s/ und /exec.',
  'hub-mark-new-mail':
    'true, wenn ein Filter des Teamkontos ~New an Mail setzen soll, sobald sie ankommt, sonst wegzulassen; der Hub bittet dann um das Recht, Filter anzulegen.',
  interval: 'Zwei Uhrzeiten, von und bis, wie ["09:00", "17:30"].',
  intervals: 'Eine Liste von Zeitspannen, wie [["09:00", "12:00"], ["13:00", "17:30"]].',
  label: 'Ein Name von 1 bis 80 Zeichen in einer Zeile, ohne Leerzeichen am Anfang oder Ende.',
  language: 'Eine Sprache.',
  languages: 'Weitere Sprachen, die das Gmail-Add-on mit denen spricht, deren Sprache es ist.',
  late: 'Wie alt spät aufgetauchte Post sein darf, um noch von selbst als neu zu zählen, etwa „30d“ oder „12h“; was jünger als 3 Tage ist, zählt immer.',
  left: 'Der letzte Tag eines Mitglieds, das gegangen ist, etwa "2026-11-30", oder true, wenn ihn niemand kennt; sonst wegzulassen; der Eintrag bleibt, damit alte Marken lesbar sind.',
  locale: 'Die Sprache des Teams; ohne Angabe en.',
  mailbox: 'Die Adresse des Teampostfachs, wie "support@team.example".',
  'member-addresses':
    'Die Adressen, von denen dieses Mitglied schreibt oder mit denen es sich anmeldet; mindestens eine.',
  members: 'Alle, die zum Team gehören oder gehörten; mindestens ein Mitglied.',
  moment:
    'Ein Datum, wie "2026-10-01" (sein erster Augenblick in der Zeitzone des Teams), oder ein Zeitpunkt, wie "2026-10-01T08:00:00Z".',
  morning: 'Wann eine zurückgestellte Konversation am Morgen wiederkommt, wie "09:00"; ohne Angabe 09:00.',
  'on-close': 'Ob eine Konversation beim Schließen den Posteingang verlässt; ohne Angabe archive.',
  phrases: 'Wendungen, die Docket erkennt, wie { "thanks": ["vielen Dank"] }.',
  policies: 'Was wem versprochen ist; passen mehrere, zählt die erste.',
  'policy-calendar': 'Der Name eines der Kalender.',
  'policy-priorities': 'Eine dieser Prioritäten; mindestens eine ist zu nennen.',
  'policy-priority': 'Eine Priorität.',
  'policy-senders': 'Der Kunde schreibt von einer dieser Adressen oder Domains; mindestens eine ist zu nennen.',
  'policy-tags': 'Eines dieser Schlagwörter; mindestens eines ist zu nennen.',
  'policy-when': 'Alle genannten Bedingungen müssen gelten; ohne Bedingung gilt die Richtlinie für jede Konversation.',
  retired:
    'true, sobald das Schlagwort nicht mehr vergeben wird, sonst wegzulassen; der Eintrag bleibt, damit alte Marken lesbar sind.',
  role: 'Was dieses Mitglied tun darf.',
  schema: 'Wo Editoren das Schema dieser Datei finden.',
  sender: 'Eine Mailadresse, wie "anna@customer.example", oder eine ganze Domain, wie "@customer.example".',
  sharing: 'Wie Arbeit verteilt wird, für die niemand zuständig ist.',
  'sharing-automatic': 'true, wenn jeder Durchgang verteilt, wofür niemand zuständig ist, sonst wegzulassen.',
  'sharing-by':
    'Wer die nächste Konversation bekommt: wer für die wenigsten zuständig ist, oder alle der Reihe nach; ohne Angabe load.',
  'sharing-fills':
    'Was die Kapazität eines Mitglieds füllt: "all" jede offene Arbeit, "needed" nur die, die jemanden braucht, nicht was wartet oder zurückgestellt ist.',
  'sharing-when-nobody':
    'Wenn von den Anwesenden niemand Platz hat: Niemand wird zuständig, oder alle kommen infrage, die Arbeit übernehmen dürfen; ohne Angabe pool.',
  since:
    'Ab wann neue Mail einsortiert wird: ein Datum, wie "2026-10-01", oder ein Zeitpunkt, wie "2026-10-01T08:00:00Z".',
  'tag-colour': 'Die Farbe des Schlagworts in der Nachrichtenliste.',
  'tag-name': 'Ein Schlagwort aus 1 bis 40 Kleinbuchstaben, Ziffern und Bindestrichen, wie "billing".',
  tags: 'Die Schlagwörter des Teams, in der Reihenfolge, in der sie angeboten werden.',
  targets: 'Wie bald das Team zu handeln verspricht; mindestens eines von firstResponse, nextResponse, resolution.',
  thanks: 'Sätze, die nur danken, wie "vielen Dank", zusätzlich zu den üblichen in 17 Sprachen.',
  time: 'Eine Uhrzeit in ganzen Minuten, wie "09:00"; "24:00" als Ende.',
  tzdata: 'Die Version der Zeitzonendatenbank, aus der "zones" stammt, wie "2026f"; Docket schreibt sie.',
  version: '1, die Version dieser Form.',
  warning:
    'Wann zu warnen ist: ein Anteil des Ziels, der vergangen ist, wie "75%", oder die Zeit, die bleibt, wie "30m".',
  zone: 'Eine Zeitzone mit ihrem IANA-Namen, wie "Europe/Berlin".',
  'zone-change': 'Eine Umstellung: Sekunden seit Anfang 1970 und von da an der Abstand zu UTC in Sekunden.',
  'zone-changes': 'Eine Liste von Umstellungen, die früheste zuerst.',
  'zone-offset': 'Der Abstand zu UTC in Sekunden vor der ersten Umstellung, wie 3600.',
  'zone-years': 'Das erste und das letzte erfasste Jahr, wie [2019, 2030].',
  zones: 'Was die Uhren in jeder hier genannten Zeitzone tun; Docket schreibt es.',
};

export const hinted = ({ about, options }: { about: SettingHint; options: readonly string[] }): string =>
  options.length > 0 ? `${hints[about]} Möglich sind: ${options.join(', ')}.` : hints[about];
